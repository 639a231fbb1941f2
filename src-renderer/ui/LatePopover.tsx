import { Popover, UnstyledButton } from '@mantine/core'
import {
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'

type Props = {
  /** What stands on the button, and its name for those who hear it. */
  readonly words: ReactNode
  readonly label: string
  readonly title: string
  readonly width: number
  readonly position: 'bottom-start' | 'bottom-end'
  readonly className?: string | undefined
  readonly disabled?: boolean
  readonly children: (close: () => void) => ReactNode
}

/** A button that opens a pane below it. Until then it is a button and no more: a sheet has hundreds of them. */
export function LatePopover({ words, label, className, disabled = false, ...pane }: Props) {
  const [opened, setOpened] = useState(false)
  const [asked, setAsked] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  return (
    <>
      <UnstyledButton
        ref={button}
        id={id}
        className={className}
        disabled={disabled}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={(event) => {
          event.stopPropagation()
          if (asked) setOpened(!opened)
          else setAsked(true)
        }}
      >
        {words}
      </UnstyledButton>
      {asked && <Pane {...pane} id={id} button={button} opened={opened} onChange={setOpened} />}
    </>
  )
}

type PaneProps = Pick<Props, 'title' | 'width' | 'position' | 'children'> & {
  readonly id: string
  readonly button: RefObject<HTMLButtonElement | null>
  readonly opened: boolean
  readonly onChange: (opened: boolean) => void
}

function Pane({ id, button, opened, onChange, title, width, position, children }: PaneProps) {
  // Opened once it stands there closed: a pane remembers where the focus was when it sees itself open.
  useEffect(() => onChange(true), [onChange])
  return (
    <Popover
      id={id}
      opened={opened}
      onChange={onChange}
      position={position}
      shadow="md"
      radius={12}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Anchor at={button} />
      </Popover.Target>
      <Popover.Dropdown w={width} p="md" aria-label={title} onClick={(event) => event.stopPropagation()}>
        {children(() => onChange(false))}
      </Popover.Dropdown>
    </Popover>
  )
}

/** Tells the pane that it belongs to a button which was there before it. */
function Anchor({ at, ref }: { readonly at: PaneProps['button']; readonly ref?: Ref<HTMLButtonElement> }) {
  useImperativeHandle(ref, () => at.current as HTMLButtonElement)
  return null
}
