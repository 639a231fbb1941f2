import { defineConfig } from 'vitest/config'

// Asking for the fault harnesses by name (`npm run faults`) means the long run; among all tests they run short.
const long = process.argv.some((argument) => argument.includes('tests/faults'))

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['tests/*.test.ts', 'tests/{unit,db,main,distributor,faults}/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['fake-indexeddb/auto'],
    // A busy machine is slow, not wrong.
    testTimeout: 30_000,
    env: { TZ: 'UTC', EVERGREEN_SCHEDULES: process.env.EVERGREEN_SCHEDULES ?? (long ? '10000' : '2000') },
  },
})
