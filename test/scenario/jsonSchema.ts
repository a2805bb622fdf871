/** What of JSON Schema (draft-07) the scenario schema uses. */
export interface JsonSchema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly propertyNames?: JsonSchema
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly default?: unknown
  readonly title?: string
  readonly $schema?: string
}

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: (value) => Array.isArray(value),
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
}

/** Whether an editor with this schema would be content with the value. */
export function accepts(schema: JsonSchema, value: unknown, root: JsonSchema = schema): boolean {
  const inner = (part: JsonSchema, of: unknown) => accepts(part, of, root)
  if (schema.$ref !== undefined) return inner(root.$defs![schema.$ref.replace('#/$defs/', '')], value)
  if (schema.type !== undefined && !types[schema.type](value)) return false
  if ('const' in schema && value !== schema.const) return false
  if (schema.enum && !schema.enum.includes(value)) return false
  if (schema.anyOf && !schema.anyOf.some((option) => inner(option, value))) return false
  if (
    typeof value === 'number' &&
    (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity))
  )
    return false
  if (typeof value === 'string') {
    if (value.length < (schema.minLength ?? 0) || value.length > (schema.maxLength ?? Infinity)) return false
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value)) return false
  }
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0)) return false
    return schema.items === undefined || value.every((item) => inner(schema.items!, item))
  }
  if (!types.object(value)) return true
  const entries = Object.entries(value as Record<string, unknown>)
  if (schema.required?.some((key) => !Object.hasOwn(value as object, key))) return false
  return entries.every(([key, entry]) => {
    if (schema.propertyNames && !inner(schema.propertyNames, key)) return false
    const known = schema.properties?.[key]
    if (known) return inner(known, entry)
    const { additionalProperties: others = true } = schema
    return typeof others === 'boolean' ? others : inner(others, entry)
  })
}
