import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { arch, cpus, platform, totalmem } from 'node:os'
import type { Result } from './measure'

type Report = { readonly machine: string; readonly at: string; readonly results: readonly Result[] }

const columns = ['id', 'work', 'ours', 'control', 'measured', 'goal', 'A/A', 'pairs', ''] as const

/** Prints the table and keeps the results beside those of earlier runs of other benches. */
export function report(file: string, fresh: readonly Result[]): void {
  print([columns, ...fresh.map(cells)])
  const old = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report).results : []
  const kept = old.filter((one) => !fresh.some((other) => other.id === one.id && other.name === one.name))
  const results = [...kept, ...fresh].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
  const written: Report = { machine: machine(), at: new Date().toISOString(), results }
  writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`)
}

function cells(one: Result): readonly string[] {
  const sign = one.goal.of === 'ratio' ? 'x' : one.goal.of === 'exponent' ? '' : ` ${one.unit}`
  return [
    one.id,
    one.name,
    `${figure(one.ours)} ${one.unit}`,
    `${figure(one.control)} ${one.unit}`,
    `${figure(one.measured)}${sign}`,
    `<= ${one.goal.of === 'difference' ? '+' : ''}${String(one.goal.value)}${sign}`,
    one.aa.toFixed(2),
    String(one.pairs),
    [one.valid ? (one.met ? 'met' : 'MISSED') : 'void: the machine was not calm', one.note].filter(Boolean).join(', '),
  ]
}

function print(rows: readonly (readonly string[])[]): void {
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}

const figure = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2)

const machine = (): string =>
  `${platform()} ${arch()}, ${String(cpus().length)} x ${cpus()[0]?.model.trim() ?? '?'}, ${String(Math.round(totalmem() / 2 ** 30))} GB, Node ${process.version}`
