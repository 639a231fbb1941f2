export type Attachment = { readonly name: string; readonly bytes: Uint8Array }
export type Letter = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly attachments: readonly Attachment[]
  /** Names the parts apart; must not stand in any of them. */
  readonly boundary: string
}

/**
 * A message as RFC 5322 and MIME have it, unsent so that mail programs open it as a draft. Words go as UTF-8 in base64: no line is too
 * long, and nothing in them can become a header.
 */
export function emlOf({ to, subject, text, attachments, boundary }: Letter): Buffer {
  const head = [
    `To: ${to.replace(/[\r\n]/g, '')}`,
    `Subject: ${encodedWords(subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ]
  const parts = [
    part('text/plain; charset=utf-8', '', Buffer.from(text.replace(/\r?\n/g, '\r\n'))),
    ...attachments.map(({ name, bytes }) => part(typeOf(name), name, bytes)),
  ]
  const body = parts.map((one) => `--${boundary}\r\n${one}\r\n`).join('')
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}--${boundary}--\r\n`)
}

function part(type: string, name: string, bytes: Uint8Array): string {
  const disposition = name === '' ? [] : [`Content-Disposition: attachment; ${fileName(name)}`]
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  return [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...disposition, '', ...lines].join('\r\n')
}

/** RFC 2231 beside a plain name for programs that do not know it. */
function fileName(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_')
  const extended = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
  return `filename="${plain}"; filename*=UTF-8''${extended}`
}

/** RFC 2047: words of at most 75 characters, none of which cuts a character in two. */
function encodedWords(text: string): string {
  const words: string[] = []
  let held = ''
  for (const char of text.replace(/[\r\n]+/g, ' ')) {
    if (Buffer.byteLength(held + char) > 42) {
      words.push(held)
      held = ''
    }
    held += char
  }
  return [...words, held].map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ')
}

const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
}

function typeOf(name: string): string {
  return types[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}
