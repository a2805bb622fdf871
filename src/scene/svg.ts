import { select } from 'd3-selection'
import type { Mark, Value } from './mark'

const namespace = 'http://www.w3.org/2000/svg'

/** One element, what was last drawn into it, and the same of its children, in order. */
interface Part {
  readonly element: SVGElement
  drawn: Mark | null
  parts: readonly Part[]
}

/** What was drawn stands on the element that it was drawn into; nothing else is remembered. */
interface Drawn extends Element {
  joined?: Part
}

const none: readonly Mark[] = []
/** With the tag: an element cannot become another one, as a name that was cut (a group) and then fits (a text) has to. */
const keyOf = ({ tag, key }: Mark, index: number): string => `${tag} ${key ?? index}`

/** The one keyed join: makes the children of `parent` look like `marks`, touching only what differs. */
export function join(parent: SVGElement & Drawn, marks: readonly Mark[]): void {
  joinInside((parent.joined ??= { element: parent, drawn: null, parts: [] }), marks)
}

/** In most pictures the same things stand in the same order as before: those are met without asking the document. */
function joinInside(parent: Part, marks: readonly Mark[]): void {
  if (!areSame(parent.parts, marks)) parent.parts = matched(parent.element, marks)
  const { parts } = parent
  for (let index = 0; index < marks.length; index += 1) update(parts[index], marks[index])
}

function areSame(parts: readonly Part[], marks: readonly Mark[]): boolean {
  if (parts.length !== marks.length) return false
  for (let index = 0; index < marks.length; index += 1) {
    const { drawn } = parts[index]
    const { key, tag } = marks[index]
    if (!drawn || drawn.key !== key || drawn.tag !== tag) return false
  }
  return true
}

function matched(parent: Element, marks: readonly Mark[]): readonly Part[] {
  return select(parent)
    .selectChildren<SVGElement & Drawn, Mark>()
    .data(marks, keyOf)
    .join((enter) => enter.append(({ tag }) => document.createElementNS(namespace, tag) as SVGElement))
    .nodes()
    .map((element: SVGElement & Drawn) => (element.joined ??= { element, drawn: null, parts: [] }))
}

function update(part: Part, mark: Mark): void {
  const { element, drawn: before } = part
  if (before === mark || (before && mark.memo !== undefined && before.memo === mark.memo)) return
  part.drawn = mark
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
  if (children.length > 0 || part.parts.length > 0) joinInside(part, children)
}

function write(element: Element, name: string, value: Value | undefined): void {
  if (value === undefined) element.removeAttribute(name)
  else element.setAttribute(name, String(value))
}

/** Properties and not an attribute: a strict Content Security Policy lets them pass. */
function paint(element: SVGElement, style: Mark['style'] = {}, old: Mark['style'] = {}): void {
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
