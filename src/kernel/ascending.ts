/** Index of the first number greater than `value` in an ascending list; its length if there is none. */
export function firstAfter(ascending: readonly number[], value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle] > value) high = middle
    else low = middle + 1
  }
  return low
}

/** Index of the last number ≤ limit in an ascending list, −1 if there is none. */
export const lastAtOrBefore = (ascending: readonly number[], limit: number): number =>
  firstAfter(ascending, limit) - 1
