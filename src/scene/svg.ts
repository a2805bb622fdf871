import { select } from 'd3-selection'
import type { Mark, Value } from './mark'

const namespace = 'http://www.w3.org/2000/svg'

/** What was last drawn into an element stands on the element itself; nothing else is remembered. */
interface Drawn extends SVGElement {
  drawn?: Mark
}

const keyOf = (mark: Mark, index: number): string => mark.key ?? `${mark.tag}${index}`

/** The one keyed join: makes the children of `parent` look like `marks`, touching only what differs. */
export function join(parent: Element, marks: readonly Mark[]): void {
  select(parent)
    .selectChildren<Drawn, Mark>()
    .data(marks, keyOf)
    .join((enter) => enter.append((mark) => document.createElementNS(namespace, mark.tag) as Drawn))
    .each(update)
}

function update(this: Drawn, mark: Mark): void {
  const before = this.drawn
  if (before && mark.memo !== undefined && before.memo === mark.memo) return
  this.drawn = mark
  const attrs = attributesOf(mark)
  const old = before ? attributesOf(before) : {}
  for (const name in attrs) if (attrs[name] !== old[name]) write(this, name, attrs[name])
  for (const name in old) if (!(name in attrs)) this.removeAttribute(name)
  if (mark.text !== undefined) {
    if (mark.text !== before?.text) this.textContent = mark.text
  } else if (mark.children?.length || before?.children?.length) {
    join(this, mark.children ?? [])
  }
}

function write(element: Element, name: string, value: Value | undefined): void {
  if (value === undefined) element.removeAttribute(name)
  else element.setAttribute(name, String(value))
}

function attributesOf({ attrs, at, scale, font }: Mark): Mark['attrs'] {
  if (!at && !font && scale === undefined) return attrs
  return {
    ...attrs,
    ...(font && fontAttributes(font)),
    ...((at || scale !== undefined) && { transform: transform(at, scale) }),
  }
}

const fontAttributes = ({ size, weight }: NonNullable<Mark['font']>) => ({
  'font-size': size,
  'font-weight': weight,
})

function transform(at: Mark['at'], scale: number | undefined): string {
  const parts = [at && `translate(${at.x} ${at.y})`, scale !== undefined && scale !== 1 && `scale(${scale})`]
  return parts.filter(Boolean).join(' ')
}
