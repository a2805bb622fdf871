import { sha256 } from '@noble/hashes/sha2.js'
import { canonicalLine } from './canonical'
import type { Happening } from './happening'

/** SHA-256 in lower-case hex of UTF-8 text. */
export function hashText(text: string): string {
  return hex(sha256(new TextEncoder().encode(text)))
}

/** SHA-256 over the log, one canonical line and a line feed each. */
export function hashLog(log: Iterable<Happening>): string {
  const hash = sha256.create()
  const encoder = new TextEncoder()
  for (const happening of log) hash.update(encoder.encode(canonicalLine(happening) + '\n'))
  return hex(hash.digest())
}

function hex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += (byte < 16 ? '0' : '') + byte.toString(16)
  return text
}
