import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWhenStale } from './build.mjs'
import { follow } from './command.mjs'
import { ensureDisplay } from './display.mjs'
import { tool } from './toolchain.mjs'

/**
 * Each suite runs to its end and counts { passed, failed, skipped, failures }, the last by name. A suite that breaks before
 * it can count, or that complains although every test passed, has failed once more.
 */
export const suites = {
  types: () => asOneCheck('types', tool('typescript', 'tsc'), ['--noEmit', '-p', '.']),
  lint: () => asOneCheck('lint', tool('@biomejs/biome', 'biome'), ['ci', '.']),
  unit: (filters) => inReport((file) => vitest(file, filters), countVitest),
  e2e: async (filters) => {
    await ensureDisplay({ hidden: true })
    await buildWhenStale()
    return inReport((file) => playwright(file, filters), countPlaywright)
  },
}

async function asOneCheck(name, command, args) {
  const code = await exec(command, args)
  return code === 0 ? { passed: 1, failed: 0, skipped: 0, failures: [] } : failedOnce(`${name} ended with ${code}`)
}

/** @param {string} why */
export const failedOnce = (why) => ({ passed: 0, failed: 1, skipped: 0, failures: [why] })

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
    if (code === 0 || counted.failed > 0) return counted
    return { ...counted, failed: 1, failures: [`the suite ended with ${code} although its tests passed`] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function read(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return failedOnce('the suite left no report')
  }
}

/** A test file that could not be loaded has no tests to count: it fails as one. */
function countVitest(report) {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...unloaded.map(({ name }) => name),
      ...report.testResults.flatMap(({ assertionResults }) =>
        assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
      ),
    ],
  }
}

/** A test that passed only when repeated has failed. */
function countPlaywright({ stats, errors, suites }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: [...suites.flatMap(notPassed), ...errors.map(({ message }) => message)],
  }
}

function notPassed({ title, specs = [], suites = [] }) {
  const here = specs.filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
  return [...here.map((spec) => `${title}: ${spec.title}`), ...suites.flatMap(notPassed)]
}
