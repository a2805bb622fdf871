/** What a framed player and its parent say to each other until they have a port of their own; both sides read this. */
const namespace = 'failover-lab'
export const version = 1

/** The parent asks for a port, the player gives one, the player asks for room. */
type Word = 'init' | 'ready' | 'resize'

export function spoken(type: Word, more: Readonly<Record<string, unknown>>) {
  return { namespace, v: version, type, ...more }
}

/** The fields of such a message; null for everything else that windows tell each other. */
export function heardAs(type: Word, data: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof data !== 'object' || data === null) return null
  const fields = data as Readonly<Record<string, unknown>>
  return fields.namespace === namespace && fields.type === type ? fields : null
}
