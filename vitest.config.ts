import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['tests/*.test.ts', 'tests/{unit,db,main,distributor,faults}/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['fake-indexeddb/auto'],
    env: { TZ: 'UTC' },
  },
})
