/**
 * The picture as a file of its own: what the page's style sheets decide is written on every element, so that the file
 * looks the same where there are none. No classes, no scripts, nothing from outside.
 */

const namespace = 'http://www.w3.org/2000/svg'

/** What a child takes over from its parent unless it says otherwise. */
const inherited = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'text-anchor',
  'visibility',
] as const

type Property = (typeof inherited)[number]

const initial: Readonly<Record<Property, string>> = {
  fill: '#000000',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-family': '',
  'font-size': '',
  'font-style': 'normal',
  'font-weight': '400',
  'text-anchor': 'start',
  visibility: 'visible',
}

/** What says where and how large, and nothing of the page: the rest is left behind. */
const geometry = [
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'd', 'points'],
  ...['transform', 'patternUnits', 'patternTransform', 'clip-path', 'dx', 'dy'],
]

export interface Caption {
  readonly title: string
  readonly description: string
}

export interface Picture {
  /** A whole SVG file. */
  readonly svg: string
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
}

/** Round the drawing, so that it may stand on a page of any colour. */
const marginPx = 16

/** The present picture of a scene that is in the document. */
export function pictureOf(svg: SVGSVGElement, caption: Caption): Picture {
  const document = svg.ownerDocument
  const drawn = svg.viewBox.baseVal
  const width = Math.ceil(drawn.width) + 2 * marginPx
  const height = Math.ceil(drawn.height) + 2 * marginPx
  const root = document.createElementNS(namespace, 'svg')
  const write = (element: Element, attributes: Readonly<Record<string, string | number>>) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
    return element
  }
  const told = (tag: 'title' | 'desc', text: string) => {
    const element = document.createElementNS(namespace, tag)
    element.textContent = text
    return element
  }
  const from = { x: -marginPx, y: -marginPx }
  const viewBox = [from.x, from.y, width, height].join(' ')
  write(root, { width, height, viewBox, role: 'img', 'xml:space': 'preserve' })
  root.append(told('title', caption.title), told('desc', caption.description))
  const paper = document.createElementNS(namespace, 'rect')
  root.append(write(paper, { ...from, width, height, fill: backgroundOf(svg) }))

  const styles = stylesOf(getComputedStyle(svg))
  const stage = write(document.createElementNS(namespace, 'g'), differing(styles, initial))
  for (const child of svg.children) copyInto(stage, child, styles)
  root.append(stage)
  return { svg: new XMLSerializer().serializeToString(root), width, height }
}

function copyInto(parent: Element, from: Element, around: Readonly<Record<string, string>>): void {
  const tag = from.tagName
  if (tag === 'title' || tag === 'desc') {
    const words = parent.ownerDocument.createElementNS(namespace, tag)
    words.textContent = from.textContent
    parent.append(words)
    return
  }
  const computed = getComputedStyle(from)
  // Fields that only catch the pointer and the ring of the keyboard belong to the page, not to the picture.
  if (computed.display === 'none' || from.matches('.target, .focus')) return
  const styles = stylesOf(computed)
  const copy = parent.ownerDocument.createElementNS(namespace, tag)
  for (const name of geometry) {
    const value = from.getAttribute(name)
    if (value !== null) copy.setAttribute(name, value)
  }
  // Only patterns and the like are referred to; names of things would clash in a page that takes the picture in.
  if (from.id !== '' && from.closest('defs')) copy.id = from.id
  for (const [name, value] of Object.entries(differing(styles, around))) copy.setAttribute(name, value)
  if (computed.opacity !== '1') copy.setAttribute('opacity', computed.opacity)
  if (from.children.length === 0) copy.textContent = from.textContent
  else for (const child of from.children) copyInto(copy, child, styles)
  const isEmpty = tag === 'g' && copy.childNodes.length === 0
  if (!isEmpty) parent.append(copy)
}

/** The inherited properties as presentation attributes. */
function stylesOf(style: CSSStyleDeclaration): Readonly<Record<string, string>> {
  const styles: Record<string, string> = {}
  for (const name of inherited) {
    const value = style.getPropertyValue(name)
    if (name === 'fill' || name === 'stroke') continue
    styles[name] = name === 'font-size' ? value : value.replaceAll('px', '').replaceAll('"', "'")
  }
  // An opacity of the colour itself becomes the attribute beside it: SVG 1.1 knows no other.
  for (const name of ['fill', 'stroke'] as const) {
    const { colour, opacity } = paintOf(style.getPropertyValue(name))
    styles[name] = colour
    styles[`${name}-opacity`] = decimal(opacity * Number(styles[`${name}-opacity`]))
  }
  return styles
}

function differing(
  styles: Readonly<Record<string, string>>,
  around: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(styles).filter(([name, value]) => around[name] !== value))
}

/** The first thing behind the picture that is not transparent. */
function backgroundOf(svg: Element): string {
  for (let at: Element | null = svg; at; at = at.parentElement) {
    const { colour } = paintOf(getComputedStyle(at).backgroundColor)
    if (colour !== 'none') return colour
  }
  return '#ffffff'
}

export interface Paint {
  readonly colour: string
  readonly opacity: number
}

/**
 * A computed colour as every drawing program reads it: `rgb(18, 22, 27)`, `rgba(…)` and `color(srgb 0.1 0.2 0.3 / 0.5)`
 * become a hex figure and an opacity. Patterns and words of the system pass as they are.
 */
export function paintOf(computed: string): Paint {
  if (computed === '' || computed === 'none' || computed === 'transparent')
    return { colour: 'none', opacity: 1 }
  const reference = /^url\(["']?[^"')]*(#[\w-]+)["']?\)/.exec(computed)
  if (reference) return { colour: `url(${reference[1]})`, opacity: 1 }
  const [, form, inside] = /^(rgba?|color)\(([^)]*)\)$/.exec(computed) ?? []
  if (inside === undefined) return { colour: computed, opacity: 1 }
  const [red = 0, green = 0, blue = 0, opacity = 1] = inside
    .replace('srgb', '')
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map(Number)
  if (opacity === 0) return { colour: 'none', opacity: 1 }
  const hex = [red, green, blue].map((part) => {
    const whole = Math.max(0, Math.min(255, Math.round(form === 'color' ? part * 255 : part)))
    return whole.toString(16).padStart(2, '0')
  })
  return { colour: `#${hex.join('')}`, opacity }
}

const decimal = (value: number): string => String(Math.round(value * 1000) / 1000)
