import { buildWhenStale } from '../../scripts/build.mjs'
import { ensureDisplay } from '../../scripts/display.mjs'
import { requireRuntime, runtimeEnvironment, sandboxArguments } from '../../scripts/runtime.mjs'

/** Once for all workers, which inherit this environment: a display, the built app and the runtime to open it with. */
export default async function prepare() {
  await ensureDisplay({ hidden: true })
  await buildWhenStale()
  Object.assign(process.env, runtimeEnvironment(requireRuntime()))
  process.env.EVERGREEN_SANDBOX = sandboxArguments().length === 0 ? 'on' : 'off'
}
