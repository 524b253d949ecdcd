import { noteRefusedJob } from '#platform/server/jobs-refused.ts'
import { newId } from '#platform/server/id.ts'
import { does, type Fixture } from './fixture.ts'
import { stored } from './province.ts'

export const jobs: Fixture[] = [
  does(noteRefusedJob, async ({ program, people }) => ({ id: newId(), job: 'plans.readDocument', userId: (await stored(program, people.coordinator.personId)).user_id, reason: 'Không còn quyền' })),
]
