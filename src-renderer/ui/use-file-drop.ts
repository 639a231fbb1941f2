import { useEffect, useRef, useState } from 'react'

/** Files may be dropped anywhere on the room; true while some hang over it. */
export function useFileDrop(closed: boolean, onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const take = useRef(onFiles)
  take.current = onFiles
  useEffect(() => {
    if (closed) return
    const carries = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const hang = (event: DragEvent) => {
      if (!carries(event)) return
      event.preventDefault()
      setOver(true)
    }
    const away = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!carries(event)) return
      event.preventDefault()
      setOver(false)
      take.current([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', hang)
    window.addEventListener('dragleave', away)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', hang)
      window.removeEventListener('dragleave', away)
      window.removeEventListener('drop', drop)
    }
  }, [closed])
  return over
}
