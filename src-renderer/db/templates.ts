import type { QuoteTemplate } from '#domain/quotes/template'
import { book } from './book'
import { write } from './write'

/** Living templates by name. */
export const livingTemplates = (): Promise<QuoteTemplate[]> =>
  book().tables.templates.where('[deletedAt+name]').between([0], [0, []]).toArray()

export async function templateById(id: string): Promise<QuoteTemplate | undefined> {
  const row = await book().tables.templates.get(id)
  return row?.deletedAt === 0 ? row : undefined
}

export const addTemplate = (template: QuoteTemplate) =>
  write({ label: 'template-added', params: { name: template.name } }, ['templates'], ({ templates }) =>
    templates.put(template),
  )

export const removeTemplate = (template: QuoteTemplate, at: number) =>
  write(
    { label: 'template-removed', params: { name: template.name }, say: true },
    ['templates'],
    async ({ templates }) => {
      const row = await templates.get(template.id)
      if (row) await templates.put({ ...row, deletedAt: at, updatedAt: at })
    },
  )
