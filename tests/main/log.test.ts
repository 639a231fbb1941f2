import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { log, openLog } from '#main/log'
import { ownFolder } from './folder'

test('the log is lines of JSON that never outgrow three files', () => {
  const folder = join(ownFolder(), 'logs')
  openLog(folder)
  for (let at = 0; at < 400; at += 1) log('refused', { channel: 'x'.repeat(10_000), at })
  const files = readdirSync(folder).sort()
  expect(files).toEqual(['evergreen.log', 'evergreen.log.1', 'evergreen.log.2'])
  for (const file of files) expect(statSync(join(folder, file)).size).toBeLessThan(1_020_000)
  const newest = readFileSync(join(folder, 'evergreen.log'), 'utf8').trimEnd().split('\n').at(-1) ?? ''
  expect(JSON.parse(newest)).toMatchObject({ event: 'refused', at: 399 })
})

test('a log that cannot be written stops nothing', () => {
  openLog('/dev/null/logs')
  expect(() => log('start')).not.toThrow()
})
