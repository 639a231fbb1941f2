import { describe, expect, test } from 'vitest'
import { backupIn } from '#main/opened'

describe('a backup that the system hands over', () => {
  test.each([
    [['evergreen', '/home/ada/Evergreen 2026-11-24.evergreen'], '/home/ada/Evergreen 2026-11-24.evergreen'],
    [['evergreen', '.', 'mine.evergreen'], '/work/ada/mine.evergreen'],
    [['evergreen', '--demo'], null],
    [['evergreen', '--user-data-dir=/tmp/x.evergreen'], null],
    [['/opt/x.evergreen'], null],
  ])('%j names %s', (args, path) => {
    expect(backupIn(args, '/work/ada')).toBe(path)
  })
})
