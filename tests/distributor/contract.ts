import { readFileSync } from 'node:fs'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse } from 'yaml'

export type FieldProblem = { readonly pointer: string; readonly detail: string }

type Media = { readonly content?: Readonly<Record<string, { readonly schema: object }>>; readonly $ref?: string }
type Operation = { readonly requestBody?: Media; readonly responses: Readonly<Record<string, Media>> }
type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly responses: Readonly<Record<string, Media>> }
}

const file = new URL('../../resources/distributor-bridge.yaml', import.meta.url)

/** The published contract itself: what it says is checked, not a copy of it. */
export const contract = parse(readFileSync(file, 'utf8')) as Document

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(contract, 'bridge')
const compiled = new Map<string, ValidateFunction>()

/** What a request body lacks, by field; empty when it fits. */
export function bodyProblems(path: string, method: string, body: unknown): readonly FieldProblem[] {
  const where = ['paths', path, method, 'requestBody', 'content', 'application/json', 'schema']
  const validate = validatorAt(where)
  return validate(body) ? [] : uniqueFields(validate.errors ?? [])
}

/** Why an answer breaks the contract, or null when it keeps it. */
export function answerFault(path: string, method: string, status: number, type: string, body: unknown): string | null {
  const named = contract.paths[path]?.[method]?.responses[String(status)]
  if (!named) return `${method} ${path} may not answer ${String(status)}`
  const media = type.split(';')[0] ?? ''
  const shared = named.$ref?.split('/').at(-1)
  const answer = shared ? contract.components.responses[shared] : named
  if (!answer?.content?.[media]) return `${method} ${path} ${String(status)} may not be ${media}`
  const where = shared ? ['components', 'responses', shared] : ['paths', path, method, 'responses', String(status)]
  const validate = validatorAt([...where, 'content', media, 'schema'])
  return validate(body) ? null : `${method} ${path} ${String(status)}: ${ajv.errorsText(validate.errors)}`
}

function validatorAt(path: readonly string[]): ValidateFunction {
  const at = path.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
  const known = compiled.get(at)
  if (known) return known
  const made = ajv.compile({ $ref: `bridge#/${at}` })
  compiled.set(at, made)
  return made
}

function uniqueFields(errors: readonly ErrorObject[]): readonly FieldProblem[] {
  const found = new Map<string, string>()
  for (const error of errors) {
    const missing = (error.params as { missingProperty?: string }).missingProperty
    const extra = (error.params as { additionalProperty?: string }).additionalProperty
    const pointer = missing || extra ? `${error.instancePath}/${missing ?? extra ?? ''}` : error.instancePath
    if (!found.has(pointer)) found.set(pointer, missing ? 'is required' : extra ? 'is not known' : wordsOf(error))
  }
  return [...found].map(([pointer, detail]) => ({ pointer, detail }))
}

function wordsOf({ keyword, instancePath, message }: ErrorObject): string {
  if (keyword === 'pattern' && instancePath.endsWith('/email')) return 'is not an e-mail address'
  if (keyword === 'pattern' && instancePath.endsWith('/country')) return 'is not a two-letter country code'
  if (keyword === 'minLength') return 'is required'
  return message ?? 'is not valid'
}
