import type { Person } from '#platform/actor.ts'
import { newId } from '#platform/server/id.ts'
import { keepFile, openFile } from '#platform/server/uploads-keep.ts'
import type { TestProgram } from '#tests/support/program.ts'
import { does, owns, reads, type Fixture } from './fixture.ts'
import { activity, note } from './activities.ts'

/** Received from this person, and in no record yet. */
async function arrived(program: TestProgram, person: Person): Promise<string> {
  const id = newId()
  await program.perform(keepFile, { id, upload: await note() }, person)
  return id
}

export const files: Fixture[] = [
  does(keepFile, async () => ({ id: newId(), upload: await note() })),
  reads(openFile, 'Mở tệp của một hoạt động', async (unit) => ({ fileId: (await activity(unit)).fileId })),
  owns(openFile, 'Mở tệp vừa tải lên, chưa vào hồ sơ nào', async (person, { program }) => ({ fileId: await arrived(program, person) }), async ({ program, people }) => ({ fileId: await arrived(program, people.focalPoint) })),
]
