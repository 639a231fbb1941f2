export type Attachment = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }
export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly attachments: readonly Attachment[]
}

/**
 * A mail that a mail program opens as an unsent draft (`X-Unsent`), with its attachments. Words are UTF-8 in base64 and headers are encoded
 * words (RFC 2047), so that no text can begin a header of its own.
 */
export function emlBytes({ to, subject, text, attachments }: Mail): Uint8Array<ArrayBuffer> {
  const boundary = 'evergreen-part-7f3a'
  const parts = [
    part('text/plain; charset=utf-8', '', new TextEncoder().encode(text.replace(/\r?\n/g, '\r\n'))),
    ...attachments.map(({ name, type, bytes }) => part(type, name, bytes)),
  ]
  const lines = [
    'MIME-Version: 1.0',
    'X-Unsent: 1',
    `To: ${address(to)}`,
    `Subject: ${encodedWords(subject)}`,
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    ...parts.flatMap((one) => [`--${boundary}`, ...one]),
    `--${boundary}--`,
    '',
  ]
  return new TextEncoder().encode(lines.join('\r\n'))
}

/** A plain address or nothing: whatever else stands in the field would be a header of its own making. */
const address = (text: string): string => (/^[^\s<>",;:@]+@[^\s<>",;:@]+$/.test(text.trim()) ? text.trim() : '')

function part(type: string, name: string, bytes: Uint8Array): readonly string[] {
  const file = name === '' ? [] : [`Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}`]
  return [`Content-Type: ${type}`, ...file, 'Content-Transfer-Encoding: base64', '', ...folded(base64(bytes)), '']
}

/** Words of at most 36 bytes each, cut between characters, one a header line. */
function encodedWords(text: string): string {
  const words: string[] = []
  let word = ''
  for (const char of text.replace(/[\r\n]+/g, ' ')) {
    if (new TextEncoder().encode(word + char).length > 36) {
      words.push(word)
      word = ''
    }
    word += char
  }
  return [...words, word].map((one) => `=?UTF-8?B?${base64(new TextEncoder().encode(one))}?=`).join('\r\n ')
}

const folded = (text: string): readonly string[] => text.match(/.{1,76}/g) ?? []

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192))
  return btoa(text)
}
