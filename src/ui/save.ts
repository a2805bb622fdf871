import { moment } from '../kernel/moment'
import type { Picture } from '../scene/export'

/** Hands something to the browser as a file. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000) // the browser may still ask where to put it
}

/** `two-node-node-crash-0-34.0.svg`: which scenario, which moment, and what it is. */
export function fileName(scenarioId: string, atMs: number, ending: string): string {
  return `${scenarioId.replaceAll('/', '-')}-${moment(atMs).replaceAll(':', '-')}${ending}`
}

/** Without the mark in front, a spreadsheet takes UTF-8 for an old code page. */
export const csvBlob = (text: string): Blob => new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' })

export const svgBlob = ({ svg }: Picture): Blob => new Blob([svg], { type: 'image/svg+xml' })

/** The picture in pixels, `scale` of them for one of CSS. */
export async function pngBlob(picture: Picture, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(svgBlob(picture))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = picture.width * scale
    canvas.height = picture.height * scale
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('the canvas gave no picture')))),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}
