import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  globalSetup: './global-setup.mjs',
  outputDir: './.results/tests',
  preserveOutput: 'failures-only',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env.EVERGREEN_E2E_REPORT
    ? [['list'], ['json', { outputFile: process.env.EVERGREEN_E2E_REPORT }]]
    : [['list']],
})
