import { pathToFileURL } from 'node:url'
import { buildWhenStale } from './build.mjs'
import { follow, main, Refusal, root } from './command.mjs'
import { ensureDisplay } from './display.mjs'
import { requireRuntime, runtimeEnvironment, sandboxArguments } from './runtime.mjs'

/** Opens the app with these arguments, built when its sources changed, and resolves with its exit code. */
export async function openApp(appArguments) {
  await buildWhenStale()
  await ensureDisplay()
  const runtime = requireRuntime()
  const args = [...sandboxArguments(), root, ...appArguments]
  const env = { ...process.env, ...runtimeEnvironment(runtime) }
  if (appArguments.includes('--smoke')) return smoke(runtime.executable, args, env)
  return follow(runtime.executable, args, { env, stdio: ['inherit', 2, 2] })
}

/** The app's one JSON line is all that reaches stdout; whatever else a runtime says goes to stderr. */
async function smoke(executable, args, env) {
  let answers = 0
  const onLine = (line) => {
    const answer = isJsonObject(line)
    if (answer) answers += 1
    const stream = answer ? process.stdout : process.stderr
    stream.write(`${line}\n`)
  }
  const code = await follow(executable, args, { env, stdio: ['ignore', 'pipe', 2], onLine })
  if (code === 0 && answers !== 1) throw new Refusal(`The app gave ${answers} answers to --smoke instead of one.`)
  return code
}

function isJsonObject(line) {
  try {
    return line.startsWith('{') && typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(() => openApp(process.argv.slice(2)))
