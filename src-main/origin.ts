import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol, type Session } from 'electron'
import { printScheme } from './handlers/print-page'
import { fileFor, headersFor } from './page'

/** Must run before the app is ready. The origin is part of the book's address: it never changes. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
    { scheme: printScheme, privileges: { standard: true, secure: true } },
  ])
}

/** Serves the built page from `folder`; each load of the document has its own nonce. */
export function serveOrigin(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const file = fileFor(request.url, folder)
    if (request.method !== 'GET' || !file) return new Response(null, { status: 404 })
    const bytes = await readFile(file).catch(() => null)
    if (!bytes) return new Response(null, { status: 404 })
    const nonce = randomBytes(18).toString('base64')
    const isPage = extname(file) === '.html'
    const body = isPage ? bytes.toString('utf8').replaceAll('__NONCE__', nonce) : new Uint8Array(bytes)
    return new Response(body, { headers: headersFor(file, nonce) })
  })
}
