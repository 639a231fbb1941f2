import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Who may import whom. A room names the rooms and packages it may touch; longer prefixes are found first. */
const law: readonly {
  readonly room: string
  readonly rooms: readonly string[]
  readonly packages: readonly string[]
}[] = [
  { room: 'src-main/contract', rooms: [], packages: ['zod'] },
  { room: 'src-main/faults.ts', rooms: ['src-main/contract'], packages: ['node:', 'zod'] },
  { room: 'src-main/durable.ts', rooms: ['src-main/contract', 'src-main/faults'], packages: ['node:'] },
  {
    room: 'src-main/safety',
    rooms: ['src-main/contract', 'src-main/faults', 'src-main/durable'],
    packages: ['node:', 'zod'],
  },
  {
    room: 'src-main/connectors',
    rooms: ['src-main/contract', 'src-main/faults', 'src-main/durable'],
    packages: ['node:', 'zod'],
  },
  { room: 'src-main', rooms: ['src-main'], packages: ['electron', 'node:', 'zod'] },
  { room: 'src-renderer/domain/values', rooms: [], packages: [] },
  {
    room: 'src-renderer/domain',
    rooms: ['src-renderer/domain', 'resources/sample', 'resources/profiles'],
    packages: [],
  },
  {
    room: 'src-renderer/ui',
    rooms: ['src-renderer/domain/values'],
    packages: ['react', 'react-i18next', '@mantine/', 'recharts', '@tanstack/', '@tabler/icons-react'],
  },
  { room: 'src-renderer/session', rooms: ['src-renderer/domain/values'], packages: ['zustand'] },
  { room: 'src-renderer/platform', rooms: ['src-main/contract'], packages: ['uuid'] },
  { room: 'src-renderer/db', rooms: ['src-renderer/domain'], packages: ['dexie', 'dexie-react-hooks'] },
  {
    room: 'src-renderer/export',
    rooms: ['src-renderer/domain'],
    packages: ['hucre', 'papaparse', '@fontsource-variable/inter'],
  },
  {
    // `db` for its read-only openings: a catalog of 100,000 rows is read where it is searched and never crosses the window's thread.
    room: 'src-renderer/workers',
    rooms: ['src-renderer/domain', 'src-renderer/export', 'src-renderer/db'],
    packages: ['papaparse', 'hucre', 'unpdf'],
  },
  {
    room: 'src-renderer/sync',
    rooms: [
      'src-renderer/db',
      'src-renderer/domain',
      'src-renderer/platform',
      'src-renderer/session',
      'src-main/contract',
    ],
    packages: [],
  },
  {
    room: 'src-renderer/safety',
    rooms: [
      'src-renderer/db',
      'src-renderer/domain',
      'src-renderer/platform',
      'src-renderer/session',
      'src-main/contract',
    ],
    packages: [],
  },
  {
    room: 'src-renderer/features',
    rooms: ['db', 'sync', 'safety', 'export', 'workers', 'platform', 'session', 'ui', 'domain']
      .map((name) => `src-renderer/${name}`)
      .concat('src-main/contract'),
    packages: ['react', 'react-i18next', 'i18next', 'zustand', '@mantine/', '@tabler/icons-react'],
  },
  {
    room: 'src-renderer/app',
    rooms: ['src-renderer', 'src-main/contract'],
    packages: ['react', 'react-dom', 'react-i18next', 'i18next', 'zustand', '@mantine/', '@tabler/icons-react'],
  },
  {
    room: 'src-renderer/main.tsx',
    rooms: ['src-renderer/app', 'src-renderer/ui'],
    packages: ['react-dom/client', '@mantine/', '@fontsource-variable/inter'],
  },
]

const root = join(import.meta.dirname, '..')
const aliases = Object.entries(
  (
    JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as {
      compilerOptions: { paths: Record<string, [string]> }
    }
  ).compilerOptions.paths,
).map(([alias, [target]]) => [alias.replace('*', ''), target.replace('./', '').replace('*', '')] as const)

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => ending.test(name) && !name.includes('node_modules') && statSync(join(root, name)).isFile())
}

const sources = [...filesUnder('src-main', /\.tsx?$/), ...filesUnder('src-renderer', /\.tsx?$/)]

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?:from\s+|import\s+|import\(\s*|new URL\(\s*)'([^']+)'/g)].map((found) => found[1] ?? '')
}

/** Where an import leads: a path in the project, or null for a package. */
function target(file: string, named: string): string | null {
  if (named.startsWith('.')) return relative(root, join(root, file, '..', named))
  const alias = aliases.find(([prefix]) => named.startsWith(prefix))
  return alias ? alias[1] + named.slice(alias[0].length) : null
}

const inside = (path: string, room: string) => path === room || path.startsWith(room.endsWith('/') ? room : `${room}/`)

function roomOf(file: string) {
  return [...law].sort((a, b) => b.room.length - a.room.length).find(({ room }) => inside(file, room))
}

function crimes(file: string): string[] {
  const room = roomOf(file)
  if (!room) return [`${file} stands in no room`]
  return importsOf(file).flatMap((named) => {
    const path = target(file, named)
    if (path === null) {
      const may = room.packages.some(
        (name) => named === name || named.startsWith(name.endsWith('/') || name.endsWith(':') ? name : `${name}/`),
      )
      return may ? [] : [`${file} may not touch the package ${named}`]
    }
    const own = inside(path, room.room) && roomOf(path) === room
    const allowed = own || room.rooms.some((other) => inside(path, other))
    return allowed ? [] : [`${file} may not import ${path}`]
  })
}

describe('the house', () => {
  test('every import keeps to the law of the rooms', () => {
    expect(sources.length).toBeGreaterThan(50)
    expect(sources.flatMap(crimes)).toEqual([])
  })

  test('no feature imports another', () => {
    const feature = (path: string) => /^src-renderer\/features\/([^/]+)/.exec(path)?.[1]
    const mixed = sources.flatMap((file) =>
      importsOf(file).flatMap((named) => {
        const path = target(file, named)
        const [mine, theirs] = [feature(file), path ? feature(path) : undefined]
        return mine && theirs && mine !== theirs ? [`${file} imports ${named}`] : []
      }),
    )
    expect(mixed).toEqual([])
  })

  test('no source file is longer than 300 lines', () => {
    const long = [
      ...sources,
      ...filesUnder('tests', /\.(ts|tsx|mjs)$/),
      ...filesUnder('scripts', /\.(mjs|cjs)$/),
    ].filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301)
    expect(long).toEqual([])
  })

  test('only the write door and the restore start read-write transactions', () => {
    const doors = ['src-renderer/db/write.ts', 'src-renderer/db/book.ts', 'src-renderer/db/replace.ts']
    const writers = sources.filter((file) =>
      /transaction\(\s*'rw|\.(bulkPut|bulkAdd|bulkDelete|modify)\(/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(writers.filter((file) => !doors.includes(file) && file !== 'src-renderer/db/pen.ts')).toEqual([])
  })

  test('only the platform reads the bridge', () => {
    const readers = sources
      .filter((file) => file.startsWith('src-renderer'))
      .filter((file) => /window\s*\??\.bridge|globalThis\.bridge/.test(readFileSync(join(root, file), 'utf8')))
    expect(readers).toEqual(['src-renderer/platform/bridge.ts'])
  })

  test('the domain knows no clock and no chance', () => {
    const pure = sources.filter((file) => file.startsWith('src-renderer/domain/'))
    const impure = pure.filter((file) =>
      /Date\.now\(|new Date\(\)|Math\.random|crypto\.|\basync\b|\bawait\b/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(impure).toEqual([])
  })
})
