/** A sentence not yet worded: a key of the message catalogue and its params. */
export interface Sentence {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}
