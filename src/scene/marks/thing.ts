import {
  crisp,
  group,
  inset,
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
  const { kind, id, name, nested, echo, box, tooltip, key, at, memo } = options
  const focused = view.frame.focused === id && !echo
  const classes = [
    'thing',
    kind,
    options.class,
    view.isChosen(id) && 'chosen',
    view.frame.selected === id && 'selected',
  ]
  return group(
    {
      class: classes.filter(Boolean).join(' '),
      'data-id': id,
      'data-kind': kind,
      'data-echo': echo ? 1 : undefined,
      role: nested ? 'graphics-object group' : 'graphics-symbol img',
      'aria-label': name,
      tabindex: -1,
    },
    [tooltip && title(name), ...children, focused && focusRing(box)],
    {
      key: key ?? `${kind} ${id}${echo ? ' echo' : ''}`,
      ...(at && { at }),
      ...(memo !== undefined && { memo }),
    },
  )
}

const focusRing = (box: Box): Mark => ({
  ...rect(crisp(inset(box, -4), 2), { class: 'focus' }, 8),
  key: 'focus',
})

/** Lets thin things be hit. */
export const target = (box: Box): Mark => rect(box, { class: 'target' })
