/** IndexedDB without a library: what the controls are made of. */
export function opened(name: string, upgrade?: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((settle, refuse) => {
    const asked = upgrade ? indexedDB.open(name, 1) : indexedDB.open(name)
    asked.onupgradeneeded = () => upgrade?.(asked.result)
    asked.onsuccess = () => settle(asked.result)
    asked.onerror = () => refuse(asked.error)
  })
}

export function committed(work: IDBTransaction): Promise<void> {
  return new Promise((settle, refuse) => {
    work.oncomplete = () => settle()
    work.onabort = () => refuse(work.error)
  })
}
