import { join } from 'node:path'
import { build } from 'vite'
import { buildWhenStale } from './build.mjs'
import { follow, main, root } from './command.mjs'
import { ensureDisplay } from './display.mjs'
import { requireRuntime, runtimeEnvironment, sandboxArguments } from './runtime.mjs'
import { pinnedNode } from './toolchain.mjs'

/** Measures ours beside a control in one run: `npm run bench`, or `npm run bench -- S5 S7`. Says what it found, fails nothing. */
await main(async () => {
  await ensureDisplay({ hidden: true })
  await buildWhenStale()
  const shared = { configFile: false, root, logLevel: 'warn', resolve: { tsconfigPaths: true } }
  const outDir = join(root, 'out', 'bench', 'code')
  const output = { entryFileNames: '[name].mjs' }
  await build({
    ...shared,
    build: { ssr: 'tests/bench/main.ts', outDir, target: 'node22', emptyOutDir: true, rollupOptions: { output } },
  })
  await build({
    ...shared,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      lib: { entry: 'tests/bench/page/main.ts', formats: ['iife'], name: 'page', fileName: () => 'page.js' },
      outDir: join(root, 'out', 'bench', 'page'),
      target: 'chrome114',
      emptyOutDir: true,
    },
  })
  const env = {
    ...process.env,
    ...runtimeEnvironment(requireRuntime()),
    BENCH_ELECTRON_ARGUMENTS: sandboxArguments().join(' '),
    TZ: 'UTC',
  }
  return follow(pinnedNode(), [join(outDir, 'main.mjs'), ...process.argv.slice(2)], { env })
})
