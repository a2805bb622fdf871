import type { Font } from '../mark'

/** What is written on lanes and track. */
export const plain: Font = { size: 12, weight: 400 }
export const bold: Font = { size: 12, weight: 600 }
