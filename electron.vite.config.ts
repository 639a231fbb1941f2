import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The alias map lives in tsconfig.json; all three builds read it from there.
const resolve = { tsconfigPaths: true }
// Electron 25 (Chromium 114, Node 18) is the oldest engine the app runs on.
const node = { target: 'node18', externalizeDeps: false, rollupOptions: { output: { format: 'cjs' as const } } }

export default defineConfig({
  main: { resolve, build: { ...node, outDir: 'out/main', lib: { entry: 'src-main/index.ts' } } },
  preload: { resolve, build: { ...node, outDir: 'out/preload', lib: { entry: 'src-main/preload/index.ts' } } },
  renderer: {
    root: 'src-renderer',
    resolve,
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      target: 'chrome114',
      minify: true,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: 'src-renderer/index.html',
        // Each file goes through main: the start asks for one instead of thirty.
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
    },
  },
})
