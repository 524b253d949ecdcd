/** Every module's operations, jobs and evidence, registered by import. What serves requests or jobs imports this once. */
import './organisations/server/index.ts'
import './identity/server/index.ts'
import './audit/server/index.ts'
import './plans/server/index.ts'
import './activities/server/index.ts'
import './reports/server/index.ts'
import './privacy/server/index.ts'
