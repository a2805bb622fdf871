import type { ClientPlace } from './types'

const least = 128
const icon = { width: 31, height: 24 }

/** Clients share the width, three of them at least a third each; those without room are counted in the last place. */
export function placeClients(clients: readonly string[], left: number, right: number, top: number): readonly ClientPlace[] {
  const most = Math.max(1, Math.floor((right - left) / least))
  const shown = clients.length > most ? clients.slice(0, most - 1) : clients
  const places = shown.length + (clients.length > shown.length ? 1 : 0)
  const width = Math.floor((right - left) / Math.max(3, places))
  const place = (id: string, index: number, rest: number): ClientPlace => {
    const x = left + index * width
    return { id, box: { x, y: top, width: width - 12, height: 44 }, icon: { x: x + 6, y: top + 2, ...icon }, rest }
  }
  const rest = clients.length - shown.length
  return [...shown.map((id, index) => place(id, index, 0)), ...(rest > 0 ? [place('', shown.length, rest)] : [])]
}
