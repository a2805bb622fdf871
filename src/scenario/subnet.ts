/** An IPv4 subnet as Windows names a cluster network: the address of the network, and how many of its bits count. */
export interface Subnet {
  readonly address: number
  readonly prefix: number
}

export const subnetPattern = '^([0-9]{1,3}\\.){3}[0-9]{1,3}/[0-9]{1,2}$'

/** Null for what is no subnet at all, or has no room for two nodes (/31, /32). Its host bits may be set: that is for whoever asks to judge. */
export function parseSubnet(text: string): Subnet | null {
  if (!new RegExp(subnetPattern).test(text)) return null
  const [bytes, prefix] = text.split('/')
  const numbers = bytes.split('.').map(Number)
  if (numbers.some((byte) => byte > 255) || Number(prefix) < 1 || Number(prefix) > 30) return null
  return { address: numbers.reduce((sum, byte) => sum * 256 + byte, 0), prefix: Number(prefix) }
}

/** The subnet in which an address lies: its host bits are 0. */
export function subnetOf({ address, prefix }: Subnet): Subnet {
  const hosts = 2 ** (32 - prefix)
  return { address: address - (address % hosts), prefix }
}

export function formatSubnet({ address, prefix }: Subnet): string {
  const bytes = [24, 16, 8, 0].map((bits) => Math.trunc(address / 2 ** bits) % 256)
  return `${bytes.join('.')}/${prefix}`
}

/** Whether an address can lie in both: of two subnets one contains the other, or they share nothing. */
export function overlap(a: Subnet, b: Subnet): boolean {
  const prefix = Math.min(a.prefix, b.prefix)
  return subnetOf({ ...a, prefix }).address === subnetOf({ ...b, prefix }).address
}
