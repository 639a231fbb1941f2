import { buildWhenStale } from '../../scripts/build.mjs'
import { ensureDisplay } from '../../scripts/display.mjs'
import { requireRuntime, sandboxArguments } from '../../scripts/runtime.mjs'

/** Once for all workers, which inherit this environment: a display, the built app and the runtime to open it with. */
export default async function prepare() {
  await ensureDisplay({ hidden: true })
  await buildWhenStale()
  process.env.EVERGREEN_ELECTRON = requireRuntime().executable
  process.env.EVERGREEN_ELECTRON_ARGUMENTS = JSON.stringify(sandboxArguments())
}
