import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import styles from './Client.module.css'

type Props = {
  readonly label: string
  readonly action: string
  readonly onAdd: (text: string) => Promise<unknown>
  readonly children?: ReactNode
}

/** One line that adds by Enter and is ready for the next. */
export function AddRow({ label, action, onAdd, children }: Props) {
  const [text, setText] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const said = text.trim()
    if (said === '') return
    setText('')
    await onAdd(said)
  }
  return (
    <form className={styles.addRow} onSubmit={submit}>
      <TextInput
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        style={{ flex: 1 }}
      />
      {children}
      <Button type="submit" variant="default">
        {action}
      </Button>
    </form>
  )
}
