import { Button } from '@mantine/core'
import { type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Point, pathOf, signatureBox } from '#domain/quotes/signature'
import styles from './Accept.module.css'

type Props = { readonly path: string; readonly onChange: (path: string) => void }

/** Drawn with a finger, a pen or a mouse; who draws with none of them types. */
export function SignaturePad({ path, onChange }: Props) {
  const { t } = useTranslation('quotes')
  const [drawing, setDrawing] = useState<readonly Point[]>([])
  const stroke = useRef<Point[]>([])
  const pointOf = (event: PointerEvent<SVGSVGElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect()
    return [
      ((event.clientX - box.left) / box.width) * signatureBox.width,
      ((event.clientY - box.top) / box.height) * signatureBox.height,
    ]
  }
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    stroke.current = [pointOf(event)]
    setDrawing(stroke.current)
  }
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (stroke.current.length === 0) return
    stroke.current = [...stroke.current, pointOf(event)]
    setDrawing(stroke.current)
  }
  const end = () => {
    if (stroke.current.length > 0) onChange(path + pathOf([stroke.current]))
    stroke.current = []
    setDrawing([])
  }
  return (
    <div className={styles.pad}>
      <svg
        className={styles.paper}
        viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
        role="img"
        aria-label={t('accept.pad')}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <line x1="24" x2={signatureBox.width - 24} y1="112" y2="112" className={styles.rule} />
        <path d={path + pathOf([drawing])} className={styles.ink} />
      </svg>
      <Button variant="subtle" size="compact-sm" disabled={path === ''} onClick={() => onChange('')}>
        {t('accept.clear')}
      </Button>
    </div>
  )
}
