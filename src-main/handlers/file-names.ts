import { extname } from 'node:path'
import type { FileKind } from '#contract/files'

const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A name that every system takes and that names no folder: no separators, control characters or leading dots. */
export function plainName(wanted: string, fallback = 'Evergreen'): string {
  const kept = [...wanted.normalize('NFC')].filter((char) => !isUnseen(char)).join('')
  const name = shortened(kept.replace(/[\\/:*?"<>|]/g, '-').replace(/^[.\s]+|[.\s]+$/g, ''))
  const stem = name.slice(0, name.length - extname(name).length)
  return name === '' || reservedOnWindows.test(stem) ? fallback : name
}

/** The suggested name with the ending of its kind, once. */
export function nameFor(suggested: string, kind: FileKind): string {
  const name = plainName(suggested)
  return extname(name).toLowerCase() === `.${kind}` ? name : `${name}.${kind}`
}

const openable = new Set(
  'pdf png jpg jpeg gif webp bmp tif tiff heic txt md csv tsv docx xlsx pptx odt ods odp rtf eml ics vcf json xml'.split(
    ' ',
  ),
)

/** Whether the system may be asked to show a file of this name. Programs, scripts, pages and macro files are not listed. */
export function isSafeToOpen(name: string): boolean {
  return openable.has(extname(plainName(name)).slice(1).toLowerCase())
}

const mostBytes = 180

/** File systems count bytes; the ending stays, because it says what the file is. */
function shortened(name: string): string {
  const ending = extname(name).slice(0, 12)
  let stem = [...name.slice(0, name.length - extname(name).length)]
  while (Buffer.byteLength(stem.join('') + ending) > mostBytes) stem = stem.slice(0, -1)
  return stem.join('') + ending
}

/** Control and direction characters make `invoice<RLO>fdp.exe` look like a PDF. */
function isUnseen(char: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(char)
}
