import {
  crisp,
  group,
  inset,
  present,
  rect,
  title,
  type Box,
  type Children,
  type GroupOptions,
  type Mark,
} from '../mark'
import type { View } from '../view'

export type Kind = 'node' | 'virtualMachine' | 'volume' | 'client' | 'network' | 'quorum' | 'storageUnit'

export interface ThingOptions extends GroupOptions {
  readonly kind: Kind
  readonly id: string
  /** What assistive technology reads: name and state, no running figures. */
  readonly name: string
  readonly class?: string
  /** A thing with things inside is an object, one without is a symbol. */
  readonly nested?: boolean
  /** Its outline, for the focus ring. */
  readonly box: Box
  /** A second appearance, which is selected with the first but is not its place. */
  readonly echo?: boolean
  readonly tooltip?: boolean
}

/** What a person can point at, select and open: one group with a name. */
export function thing(view: View, options: ThingOptions, children: Children): Mark {
  const { id, name, echo, box, tooltip, at, memo } = options
  const focused = view.frame.focused === id && !echo
  return group(
    attributesOf(view, options),
    [tooltip && title(name), ...children, focused && focusRing(box)],
    {
      key: keyOf(options),
      ...(at && { at }),
      ...(memo !== undefined && { memo: `${memo} ${isFaint(view, id)}` }),
    },
  )
}

/** One of thousands: its inside is only made when the memo says that it has changed. */
export function lazyThing(
  view: View,
  options: ThingOptions & { readonly memo: string },
  inside: () => Children,
): Mark {
  const attrs = attributesOf(view, options)
  const focused = view.frame.focused === options.id && !options.echo
  let made: readonly Mark[] | undefined
  return {
    tag: 'g',
    key: keyOf(options),
    memo: `${attrs.class} ${focused} ${options.memo}`,
    attrs,
    get children() {
      made ??= present([...inside(), focused && focusRing(options.box)])
      return made
    },
  }
}

const keyOf = ({ key, kind, id, echo }: ThingOptions): string => key ?? `${kind} ${id}${echo ? ' echo' : ''}`

function attributesOf(view: View, { kind, id, name, nested, echo, ...options }: ThingOptions): Mark['attrs'] {
  const own = options.class ? ` ${options.class}` : ''
  const chosen = view.isChosen(id) ? ' chosen' : ''
  const selected = view.frame.selected === id ? ' selected' : ''
  const faint = isFaint(view, id) ? ' faint' : ''
  return {
    class: `thing ${kind}${own}${chosen}${selected}${faint}`,
    'data-id': id,
    'data-kind': kind,
    'data-echo': echo ? 1 : undefined,
    role: nested ? 'graphics-object group' : 'graphics-symbol img',
    'aria-label': name,
    tabindex: -1,
  }
}

function isFaint({ frame: { found } }: View, id: string): boolean {
  return found != null && !found.has(id)
}

const focusRing = (box: Box): Mark => ({
  ...rect(crisp(inset(box, -4), 2), { class: 'focus' }, 8),
  key: 'focus',
})

/** Lets thin things be hit. */
export const target = (box: Box): Mark => rect(box, { class: 'target' })
