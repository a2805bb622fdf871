import type { Options } from '../options'

const kept = ['lang', 'theme', 'motion', 'announce']

/** Where a mode shows a scenario. How the page looks and speaks stays as this one's address says. */
export function addressFor(mode: Options['mode'], scenario?: string, step?: string): string {
  const before = [...new URLSearchParams(location.search)].filter(([name]) => kept.includes(name))
  const place = Object.entries({ mode, scenario, step }).filter(([, value]) => value !== undefined)
  return `?${new URLSearchParams([...(place as [string, string][]), ...before]).toString().replaceAll('%2F', '/')}`
}
