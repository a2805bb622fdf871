import { deflateSync, Inflate } from 'fflate'
import type { Sentence } from './sentence'

/** What a link may be at most: characters in the address, bytes once unpacked. */
export const packedLimits = { characters: 16 * 1024, bytes: 512 * 1024 } as const

/** Inflate makes at most some 1,032 bytes of one: so much at a time never runs far beyond the limit. */
const sliceBytes = 64

export type Unpacked =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: Sentence }

/** A text as it can stand in an address: deflated, base64url. */
export function pack(text: string): string {
  const bytes = deflateSync(new TextEncoder().encode(text), { level: 9 })
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The other way. The length is looked at before anything is decoded; inflating stops at the limit, not behind it. */
export function unpack(packed: string, onBytes: (count: number) => void = () => undefined): Unpacked {
  const { characters, bytes: most } = packedLimits
  if (packed.length > characters)
    return problem('link-too-long', { length: packed.length, limit: characters })
  if (packed === '') return problem('link-empty')
  if (!/^[A-Za-z0-9_-]+$/.test(packed) || packed.length % 4 === 1) return problem('link-not-base64url')
  const bytes = inflate(bytesOf(packed), most, onBytes)
  if (bytes === 'too much') return problem('link-inflates-too-far', { limit: most })
  if (bytes === null) return problem('link-not-deflated')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return problem('link-not-text')
  }
}

function bytesOf(packed: string): Uint8Array {
  const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

/** Null: damaged, cut off, or with something behind its end. */
function inflate(
  packed: Uint8Array,
  most: number,
  onBytes: (count: number) => void,
): Uint8Array | 'too much' | null {
  const parts: Uint8Array[] = []
  let count = 0
  const stream = new Inflate((part) => {
    count += part.length
    onBytes(part.length)
    parts.push(part)
  })
  try {
    for (let at = 0; at < packed.length; at += sliceBytes) {
      stream.push(packed.subarray(at, at + sliceBytes), at + sliceBytes >= packed.length)
      if (count > most) return 'too much'
    }
  } catch {
    return null
  }
  const all = new Uint8Array(count)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

function problem(code: string, params: Sentence['params'] = {}): Unpacked {
  return { problem: { code, params } }
}
