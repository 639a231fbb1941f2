import { describe, expect, test } from 'vitest'
import { readArguments } from '#main/args'
import { isLoopbackName, reachOf } from '#main/connectors/address'
import { below, checkedBase } from '#main/connectors/target'

const none = { loopback: false, privateNetwork: false }
const loopback = { loopback: true, privateNetwork: false }
const everything = { loopback: true, privateNetwork: true }

describe('a distributor address', () => {
  test.each([
    'https://api.meridian.example',
    'https://api.meridian.example:8443/bridge/',
    'https://8.8.8.8/v2',
    'https://[2606:4700::1111]/',
    'https://xn--bcher-kva.example/',
  ])('%s is taken', (url) => {
    expect(checkedBase(url, none).protocol).toBe('https:')
  })

  test.each([
    '',
    ' https://api.meridian.example',
    'api.meridian.example',
    '//api.meridian.example',
    'http://api.meridian.example',
    'http://8.8.8.8',
    'ftp://api.meridian.example',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://evergreen/',
    'https://user@api.meridian.example',
    'https://user:secret@api.meridian.example',
    'https://api.meridian.example/?key=1',
    'https://api.meridian.example/#x',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://user@localhost',
    'https://',
  ])('%s is refused whatever is allowed', (url) => {
    expect(() => checkedBase(url, everything)).toThrow('refused-url')
  })

  test.each([
    'https://localhost',
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'http://127.1:3000',
    'http://0x7f000001:3000',
    'http://2130706433/',
    'http://[::1]:3000',
    'https://[::ffff:127.0.0.1]/',
    'https://127.255.255.254',
  ])('%s means this machine and needs leave', (url) => {
    expect(() => checkedBase(url, none)).toThrow('refused-url: loopback')
    expect(() => checkedBase(url, { loopback: false, privateNetwork: true })).toThrow('refused-url')
    expect(checkedBase(url, loopback)).toBeInstanceOf(URL)
  })

  test.each([
    'https://10.0.0.1',
    'https://172.16.0.1',
    'https://172.31.255.255',
    'https://192.168.1.1',
    'https://169.254.169.254',
    'https://100.64.0.1',
    'https://0.0.0.0',
    'https://224.0.0.1',
    'https://255.255.255.255',
    'https://[fe80::1]',
    'https://[fd00::1]',
    'https://[::]',
    'https://[::ffff:10.0.0.1]',
    'https://[2001:db8::1]',
    'https://[2002:7f00:1::]',
    'https://[64:ff9b::a00:1]',
    'https://intranet',
    'https://printer.local',
    'https://api.corp',
  ])('%s is private and needs consent', (url) => {
    expect(() => checkedBase(url, loopback)).toThrow('refused-url: private')
    expect(checkedBase(url, everything)).toBeInstanceOf(URL)
  })

  test('keeps its path, whatever slash it ends in', () => {
    for (const base of ['https://a.example/bridge', 'https://a.example/bridge/', 'https://a.example/bridge//'])
      expect(below(new URL(base), '/v1/x', { q: 'a&b=c' }).href).toBe('https://a.example/bridge/v1/x?q=a%26b%3Dc')
  })
})

test('reach tells loopback, private and public apart', () => {
  expect(['127.0.0.1', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1'].map(reachOf)).toEqual(Array(4).fill('loopback'))
  expect(['10.1.1.1', 'fe80::1', '::ffff:a00:1', 'nonsense', ''].map(reachOf)).toEqual(Array(5).fill('private'))
  expect(['1.1.1.1', '172.32.0.1', '2606:4700::1'].map(reachOf)).toEqual(Array(3).fill('public'))
  expect(['localhost', '[::1]', '127.0.0.9'].every(isLoopbackName)).toBe(true)
  expect(['localhost.example', '128.0.0.1', ''].some(isLoopbackName)).toBe(false)
})

describe('a distributor on the command line', () => {
  const given = ['--distributor-url=http://127.0.0.1:4010', '--distributor-key=k']
  test('is taken for a demo on this machine', () => {
    expect(readArguments(['--demo', ...given]).distributor).toEqual({
      distributorId: 'sample-dist-meridian',
      url: 'http://127.0.0.1:4010',
      key: 'k',
    })
  })
  test.each([
    ['without --demo', given],
    ['elsewhere', ['--demo', '--distributor-url=https://api.example', '--distributor-key=k']],
    ['of a look-alike name', ['--demo', '--distributor-url=http://127.0.0.1.evil.example', '--distributor-key=k']],
    ['without a key', ['--demo', '--distributor-url=http://127.0.0.1:4010']],
  ])('%s is ignored', (_what, args) => {
    expect(readArguments(args).distributor).toBeNull()
  })
})
