import * as v from 'valibot'
import { limits } from '../limits'
import { isId, isLang, isLine, isScenarioId, isStepId, isText, isUrl } from '../names'
import { isSubject } from '../subjects'
import { parseSubnet, subnetPattern } from '../subnet'
import { about } from './shapes'

function string(
  phrase: string,
  isRight: (text: string) => boolean,
  max: number,
  description: string,
  examples: readonly unknown[],
) {
  return v.pipe(
    v.string(phrase),
    v.maxLength(max, phrase),
    v.check(isRight, phrase),
    about(description, ...examples),
  )
}

export const id = (description: string, ...examples: readonly string[]) =>
  string(
    `a name of at most ${limits.nameCharacters} letters, digits, spaces, dots, underscores and hyphens that begins with a letter or digit`,
    isId,
    limits.nameCharacters,
    description,
    examples,
  )

/** Windows Server 2008 knows one witness, never a list of them. */
export const witnessId = (description: string, ...examples: readonly string[]) =>
  string(
    'the name of one volume or file share (a cluster has one witness at most)',
    isId,
    limits.nameCharacters,
    description,
    examples,
  )

export const stepId = (description: string, ...examples: readonly string[]) =>
  string(
    `a word of at most ${limits.nameCharacters} letters, digits, underscores and hyphens that begins with a letter`,
    isStepId,
    limits.nameCharacters,
    description,
    examples,
  )

export const scenarioId = (description: string, ...examples: readonly string[]) =>
  string(
    `lower-case words of letters, digits and hyphens, joined by slashes, at most ${limits.nameCharacters} characters`,
    isScenarioId,
    limits.nameCharacters,
    description,
    examples,
  )

export const subject = (description: string, ...examples: readonly string[]) =>
  string('an id of COVERAGE.md, as S3 or M12', isSubject, 4, description, examples)

/** A title or label: one line, never markup. */
export const line = (description: string, ...examples: readonly string[]) =>
  string(
    `one line of 1 to ${limits.lineCharacters} characters`,
    isLine,
    limits.lineCharacters,
    description,
    examples,
  )

/** A paragraph or more in the small Markdown subset; rendered to nodes, never to HTML. */
export const text = (description: string, ...examples: readonly string[]) =>
  string(
    `text of 1 to ${limits.textCharacters} characters`,
    isText,
    limits.textCharacters,
    description,
    examples,
  )

export const url = (description: string, ...examples: readonly string[]) =>
  string(
    'an address that begins with https:// or http://',
    isUrl,
    limits.textCharacters,
    description,
    examples,
  )

export const lang = (description: string, ...examples: readonly string[]) =>
  string('a language tag such as en or pt-BR', isLang, limits.nameCharacters, description, examples)

/** An IPv4 subnet: '10.0.0.0/24'. Whether it fits the others is for references/networks.ts to say. */
export const subnet = (description: string, ...examples: readonly string[]) =>
  v.pipe(
    string(
      'an IPv4 subnet such as 10.0.0.0/24, with a prefix from 1 to 30,',
      (text) => parseSubnet(text) !== null,
      18,
      description,
      examples,
    ),
    v.metadata({ pattern: subnetPattern }),
  )
