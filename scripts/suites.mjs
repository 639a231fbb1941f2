import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWhenStale } from './build.mjs'
import { follow } from './command.mjs'
import { ensureDisplay } from './display.mjs'
import { tool } from './toolchain.mjs'

/**
 * Each suite runs to its end and counts { passed, failed, skipped }. A suite that breaks before it can count, or that
 * complains although every test passed, has failed once more.
 */
export const suites = {
  types: () => asOneCheck(tool('typescript', 'tsc'), ['--noEmit', '-p', '.']),
  lint: () => asOneCheck(tool('@biomejs/biome', 'biome'), ['ci', '.']),
  unit: (filters) => inReport((file) => vitest(file, filters), countVitest),
  e2e: async (filters) => {
    await ensureDisplay({ hidden: true })
    await buildWhenStale()
    return inReport((file) => playwright(file, filters), countPlaywright)
  },
}

async function asOneCheck(command, args) {
  const code = await exec(command, args)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

const vitest = (file, filters) =>
  exec(tool('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...filters])

const playwright = (file, filters) =>
  exec(tool('@playwright/test', 'playwright'), ['test', '-c', 'tests/e2e/playwright.config.ts', ...filters], {
    EVERGREEN_E2E_REPORT: file,
  })

/** Standard output belongs to the tools too, but the last line on it is the summary. */
function exec([node, script], args, environment = {}) {
  return follow(node, [script, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  })
}

async function inReport(work, count) {
  const folder = mkdtempSync(join(tmpdir(), 'evergreen-report-'))
  try {
    const file = join(folder, 'report.json')
    const code = await work(file)
    const counted = read(file, count)
    return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function read(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** A test file that could not be loaded has no tests to count: it fails as one. */
function countVitest(report) {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** A test that passed only when repeated has failed. */
function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}
