/** A choice that is kept between visits, where the browser allows it: a sandboxed frame or a strict setting may not. */
export function recall<T extends string>(name: string, fallback: T): T {
  try {
    return (localStorage.getItem(`failover-lab:${name}`) as T | null) ?? fallback
  } catch {
    return fallback
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`failover-lab:${name}`, value)
  } catch {
    // Nothing is lost but the choice itself.
  }
}
