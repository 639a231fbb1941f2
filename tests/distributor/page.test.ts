import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contract } from './contract.ts'

const file = (name: string) => new URL(`../../${name}`, import.meta.url)

test('the documentation page is what the contract says now; run `node scripts/contract-page.mjs` after a change', () => {
  const printed = execFileSync(process.execPath, [file('scripts/contract-page.mjs').pathname, '--print'], {
    encoding: 'utf8',
    maxBuffer: 10 * 1024 * 1024,
  })
  expect(printed === readFileSync(file('resources/distributor-bridge.html'), 'utf8')).toBe(true)
})

test('the page names every operation, runs nothing, asks nothing of the net, and every link leads somewhere', () => {
  const html = readFileSync(file('resources/distributor-bridge.html'), 'utf8')
  const operations = Object.values(contract.paths).flatMap((methods) => Object.values(methods))
  for (const { operationId } of operations as unknown as { operationId: string }[])
    expect(html).toContain(`<article id="${operationId}">`)
  expect(html).not.toMatch(/<script|\son\w+=|javascript:|src=|@import|url\(/i)
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]))
  const links = [...html.matchAll(/href="([^"]+)"/g)].map((found) => found[1] ?? '')
  expect(links.filter((link) => !link.startsWith('#') || !ids.has(link.slice(1)))).toEqual([])
})
