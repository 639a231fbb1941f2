import type { ClientDocument, Note } from '#domain/clients/client'
import { type Day, dayAt } from '#domain/values/dates'
import type { ClientId, QuoteId } from '#domain/values/ids'
import { book } from './book'
import { write } from './write'

/** What a person wrote about a client, newest first. */
export const notesOf = (clientId: ClientId): Promise<Note[]> =>
  book().tables.notes.where('[clientId+at]').between([clientId], [clientId, []]).reverse().toArray()

/** Keeps a note; a call, an e-mail or a meeting also moves the client's last contact forward, never back. */
export const addNote = (note: Note) =>
  write({ label: 'note-added' }, ['notes', 'clients'], async ({ notes, clients }) => {
    await notes.put(note)
    const client = await clients.get(note.clientId)
    const on = dayAt(note.at)
    if (client && note.kind !== 'note' && isLater(on, client.lastContactOn))
      await clients.put({ ...client, lastContactOn: on, updatedAt: book().around.now() })
  })

export const changeNote = (id: string, facts: Partial<Note>) =>
  write({ label: 'note-changed' }, ['notes'], async ({ notes }) => {
    const note = await notes.get(id)
    if (note) await notes.put({ ...note, ...facts })
  })

export const removeNote = (id: string) =>
  write({ label: 'note-removed', say: true }, ['notes'], ({ notes }) => notes.remove(id))

/** Files kept for a client, newest first. */
export const documentsOf = async (clientId: ClientId): Promise<ClientDocument[]> =>
  (await book().tables.documents.where('clientId').equals(clientId).toArray()).sort((a, b) => b.addedAt - a.addedAt)

/** Files that belong to one quote, such as the suppliers' own offers; newest first. */
export const documentsOfQuote = async (quoteId: QuoteId): Promise<ClientDocument[]> =>
  (await book().tables.documents.where('quoteId').equals(quoteId).toArray()).sort((a, b) => b.addedAt - a.addedAt)

export const addDocuments = (documents: readonly ClientDocument[]) =>
  write({ label: 'documents-added', params: { count: documents.length } }, ['documents'], ({ documents: pen }) =>
    pen.putMany(documents),
  )

export const renameDocument = (id: string, name: string) =>
  write({ label: 'document-renamed', params: { name } }, ['documents'], async ({ documents }) => {
    const document = await documents.get(id)
    if (document) await documents.put({ ...document, name })
  })

/** Takes the document off the client; its file stays in the app's folder, so undo finds it again. */
export const removeDocument = (document: ClientDocument) =>
  write({ label: 'document-removed', params: { name: document.name }, say: true }, ['documents'], ({ documents }) =>
    documents.remove(document.id),
  )

const isLater = (day: Day, than: Day | null) => than === null || day > than
