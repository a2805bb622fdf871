import * as v from 'valibot'

/**
 * What the schema is made of. The message of every part is the phrase for what it expects; wording.ts makes the
 * sentence. Descriptions and examples end up in the JSON Schema, for completion in editors.
 */

/** Words of which one would have been right, by the issue that a wrong one caused. */
const rightWords = new WeakMap<object, readonly string[]>()

export function wordsExpectedBy(issue: object): readonly string[] | undefined {
  return rightWords.get(issue)
}

/** A message that also remembers the right words. */
export function oneOf(words: readonly string[], phrase = `one of ${words.join(', ')}`) {
  return (issue: object): string => {
    rightWords.set(issue, words)
    return phrase
  }
}

export function about<T>(
  description: string,
  ...examples: readonly unknown[]
): v.MetadataAction<T, { description: string }> {
  return v.metadata(examples.length > 0 ? { description, examples } : { description })
}

/** A mapping with these keys and no others; every unknown key is named. */
export function shape<const Entries extends v.ObjectEntries>(entries: Entries, description: string) {
  const object = withoutLists(v.strictObject(entries, oneOf(Object.keys(entries), 'a mapping')))
  const check = object['~run'].bind(object)
  const run: typeof check = (dataset, config) => {
    const input: unknown = dataset.value
    const result = check(dataset, config)
    // Valibot stops at the first unknown key; authors want to hear of all.
    for (const key of unknownKeys(input, entries).slice(1)) {
      v._addIssue(object, 'key', result, config, { input: key, expected: 'never', path: [keyOf(input, key)] })
    }
    return result
  }
  return v.pipe(Object.assign(object, { '~run': run }), about(description))
}

/** To Valibot a list is an object whose keys are numbers. To authors it is not. */
function withoutLists<Schema extends v.GenericSchema>(schema: Schema): Schema {
  const check = schema['~run'].bind(schema)
  const run: typeof check = (dataset, config) => {
    if (!Array.isArray(dataset.value)) return check(dataset, config)
    v._addIssue(schema, 'type', dataset, config)
    return dataset as unknown as v.FailureDataset<v.BaseIssue<unknown>> // which _addIssue has made of it
  }
  return Object.assign(schema, { '~run': run })
}

function unknownKeys(input: unknown, entries: v.ObjectEntries): readonly string[] {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return []
  return Object.keys(input).filter((key) => !Object.hasOwn(entries, key))
}

/** The place of an issue that lies with one key of a mapping. */
export function keyOf(input: unknown, key: string): v.UnknownPathItem {
  return { type: 'unknown', origin: 'key', input, key, value: undefined }
}

/** A mapping from ids to values of one kind. */
export function byId<const Value extends v.GenericSchema>(value: Value, description: string) {
  return v.pipe(withoutLists(v.record(v.string(), value, 'a mapping')), about(description))
}

export function list<const Item extends v.GenericSchema>(
  item: Item,
  description: string,
  ...examples: readonly unknown[]
) {
  return v.pipe(v.array(item, 'a list'), about(description, ...examples))
}

/** Like `list`, with at least one entry. */
export function someOf<const Item extends v.GenericSchema>(item: Item, description: string) {
  return v.pipe(v.array(item, 'a list'), v.minLength(1, 'a list with at least one entry'), about(description))
}

export const flag = (description: string) => v.pipe(v.boolean('true or false'), about(description))

/** `phrase` says more than the words where somebody may expect another: what is right, and why no more is. */
export function choice<const Words extends readonly string[]>(
  words: Words,
  description: string,
  phrase?: string,
) {
  return v.pipe(v.picklist(words, oneOf(words, phrase)), about(description))
}
