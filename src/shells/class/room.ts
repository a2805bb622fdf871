import type { Sender } from './classMessage'

/** What presenter and audience of one class have in common. A presenter's own stays in its address, over a reload too. */
export function roomOf(asked: string): string {
  const query = new URLSearchParams(location.search)
  // Made up for the scenario before this one, it is in the address by now.
  const given = asked || query.get('room')
  if (given) return given
  const room = randomName()
  query.set('room', room)
  history.replaceState(null, '', `?${query.toString().replaceAll('%2F', '/')}${location.hash}`)
  return room
}

export function senderIn(room: string): Sender {
  return { room, from: randomName(), since: Date.now() }
}

/** `crypto.randomUUID` is missing where the page came over plain HTTP. */
function randomName(): string {
  const parts = crypto.getRandomValues(new Uint32Array(2))
  return [...parts].map((part) => part.toString(36)).join('')
}

/** Where the audience window of this presenter is. */
export function audienceAddress(room: string): string {
  const query = new URLSearchParams({ mode: 'audience', room })
  for (const name of ['lang', 'motion', 'theme']) {
    const value = new URLSearchParams(location.search).get(name)
    if (value !== null) query.set(name, value)
  }
  return `${location.pathname}?${query.toString()}`
}
