import { select } from 'd3-selection'
import type { Mark, Value } from './mark'

const namespace = 'http://www.w3.org/2000/svg'

/** What was last drawn into an element stands on the element itself; nothing else is remembered. */
interface Drawn extends SVGElement {
  drawn?: Mark
}

/** Its drawn children, in order. */
interface Joined extends Element {
  joined?: readonly Drawn[]
}

const none: readonly Mark[] = []
const keyOf = (mark: Mark, index: number): string => mark.key ?? `${mark.tag}${index}`

/**
 * The one keyed join: makes the children of `parent` look like `marks`, touching only what differs. In most pictures the
 * same things stand in the same order as in the one before: those are met one by one, without asking the document.
 */
export function join(parent: Element & Joined, marks: readonly Mark[]): void {
  const { joined } = parent
  if (joined && areSame(joined, marks)) {
    for (let index = 0; index < marks.length; index++) update(joined[index], marks[index])
    return
  }
  parent.joined = select(parent)
    .selectChildren<Drawn, Mark>()
    .data(marks, keyOf)
    .join((enter) => enter.append((mark) => document.createElementNS(namespace, mark.tag) as Drawn))
    .each(function (mark) {
      update(this, mark)
    })
    .nodes()
}

function areSame(joined: readonly Drawn[], marks: readonly Mark[]): boolean {
  if (joined.length !== marks.length) return false
  return marks.every(({ key, tag }, index) => {
    const { drawn } = joined[index]
    return drawn !== undefined && drawn.key === key && drawn.tag === tag
  })
}

function update(element: Drawn, mark: Mark): void {
  const before = element.drawn
  if (before === mark || (before && mark.memo !== undefined && before.memo === mark.memo)) return
  element.drawn = mark
  const attrs = attributesOf(mark)
  const old = before ? attributesOf(before) : {}
  for (const name in attrs) if (attrs[name] !== old[name]) write(element, name, attrs[name])
  for (const name in old) if (!(name in attrs)) element.removeAttribute(name)
  if (mark.style !== before?.style) paint(element, mark.style, before?.style)
  if (mark.text !== undefined) {
    if (mark.text !== before?.text) element.textContent = mark.text
    return
  }
  const children = mark.children ?? none
  if (before && children === before.children) return
  if (children.length > 0 || before?.children?.length) join(element, children)
}

function write(element: Element, name: string, value: Value | undefined): void {
  if (value === undefined) element.removeAttribute(name)
  else element.setAttribute(name, String(value))
}

/** Properties and not an attribute: a strict Content Security Policy lets them pass. */
function paint(element: Drawn, style: Mark['style'] = {}, old: Mark['style'] = {}): void {
  for (const name in style) if (style[name] !== old[name]) element.style.setProperty(name, style[name])
  for (const name in old) if (!(name in style)) element.style.removeProperty(name)
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
