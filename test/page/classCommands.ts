/** What `playAtRandom` did and found. */
export interface Played {
  /** Command and both windows' states, for those that came to differ. */
  readonly apart: readonly string[]
  readonly counts: Readonly<Record<string, number>>
  /** Different states that were compared. */
  readonly states: number
}

/**
 * Runs inside the presenter's window: that many commands by keys and clicks, chosen by the seed, and after each, once it
 * has settled, a look at both windows. Everything it needs stands within, because it is sent to the browser as text.
 */
export async function playAtRandom({
  seed,
  count,
  audience,
}: {
  seed: number
  count: number
  audience: string
}): Promise<Played> {
  const framesMax = 240
  const turnsMax = 1_000
  const here = document.querySelector<HTMLElement>('main.player')!
  const there = () => open('', audience)!.document.querySelector<HTMLElement>('main.player')!
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const turn = () => new Promise((done) => setTimeout(done, 4))
  let dice = seed
  const roll = (sides: number) => {
    dice = (Math.imul(dice, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((dice / 2 ** 32) * sides)
  }
  const pick = <T>(list: ArrayLike<T>): T => list[roll(list.length)]!
  const press = (key: string, ctrlKey = false) =>
    here.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }))
  const all = <E extends Element = HTMLElement>(selector: string) => [...here.querySelectorAll<E>(selector)]

  const commands: Record<string, () => void | Promise<void>> = {
    next: () => void press('PageDown'),
    previous: () => void press('PageUp'),
    play: () => void press('k'),
    markerPrevious: () => void press('['),
    markerNext: () => void press(']'),
    slower: () => void press('-'),
    faster: () => void press('+'),
    black: () => void press('b'),
    white: () => void press('w'),
    undo: () => void press('z', true),
    script: () => void press('r'),
    seek() {
      const slider = all<HTMLInputElement>('input[type=range]')[0]!
      slider.value = String(roll(Number(slider.max) + 1))
      slider.dispatchEvent(new Event('input', { bubbles: true }))
    },
    select() {
      pick(all<SVGElement>('.diagram [data-id]')).dispatchEvent(new MouseEvent('click', { bubbles: true }))
    },
    skipIdle: () => all('.ratio')[0]!.click(),
    place: () => pick(all('.places button')).click(),
    async breakIt() {
      press('x')
      for (let frames = 0; frames < framesMax && all('dialog.palette .row').length === 0; frames += 1)
        await frame()
      const offers = all('dialog.palette .row:not([aria-disabled=true])')
      if (offers.length > 0) pick(offers).click()
      else all<HTMLDialogElement>('dialog.palette')[0]!.close()
    },
  }
  const names = Object.keys(commands)
  const stateOf = (root: HTMLElement) => {
    const { atMs, seq, hash = 'playing' } = root.dataset
    const said = root.querySelector('.narration h1')?.textContent
    const chosen = root.querySelector('.lanes .selected .name')?.textContent
    return JSON.stringify([atMs, seq, hash, said, chosen])
  }

  const apart: string[] = []
  const counts: Record<string, number> = {}
  const states = new Set<string>()
  for (let done = 0; done < count; done += 1) {
    const name = pick(names)
    counts[name] = (counts[name] ?? 0) + 1
    await commands[name]!()
    await turn()
    if (here.dataset.hash === undefined) {
      // It plays: a few pictures later it is stopped, wherever that is.
      for (let frames = 1 + roll(4); frames > 0; frames -= 1) await frame()
      if (here.dataset.hash === undefined) press('k')
    }
    for (let turns = 0; turns < turnsMax && stateOf(here) !== stateOf(there()); turns += 1) await turn()
    if (stateOf(here) !== stateOf(there()))
      apart.push(`${done} ${name}: ${stateOf(here)} ${stateOf(there())}`)
    states.add(stateOf(here))
  }
  return { apart, counts, states: states.size }
}
