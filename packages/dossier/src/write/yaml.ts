import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type ScalarTag,
  visit,
  type YAMLSeq,
} from 'yaml'
import { stringifyString } from 'yaml/util'

const widthOfLines = 110

/** Longer texts of one line are folded. */
const longestLine = 80

/** Longer lists have a line for each item. */
const longestFlow = 80

/** White space that is no plain space, and marks that nobody sees. Joiners belong to the writing of words and emoji. */
const unseen = /(?![ \u200C\u200D])[\p{Cf}\p{Z}]/u

const escaped = (character: string): string =>
  [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('')

/** A text in double quotes on one line, as JSON has it, with an escape for whatever cannot be seen. */
const quotedText = (text: string): string =>
  JSON.stringify(text).replace(new RegExp(unseen, 'gu'), (character) =>
    character.length > 1
      ? `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`
      : escaped(character),
  )

/** Lines that begin and end in something that is seen, with empty ones between them. */
const isBlock = (text: string): boolean =>
  /^\S/.test(text) && /\S$/.test(text) && !/\r|\t|[ ]\n|\n /.test(text)

const isOneSpaced = (text: string): boolean => /^[^\s]+(?: [^\s]+)*$/.test(text)

/** What older readers of YAML take for true or false. */
const isTruthWord = (text: string): boolean => /^(?:y|yes|n|no|on|off)$/i.test(text)

/** How a text is written: as it is where it is short, folded or line by line where it is long, else in quotes. */
const styleOf = (text: string, isKey: boolean): Scalar.Type | undefined => {
  if (unseen.test(text) || (!isKey && isTruthWord(text))) return Scalar.QUOTE_DOUBLE
  if (text.includes('\n')) return isBlock(text) ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE
  if (!isOneSpaced(text)) return Scalar.QUOTE_DOUBLE
  return text.length > longestLine ? Scalar.BLOCK_FOLDED : undefined
}

const text: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  identify: (value) => typeof value === 'string',
  resolve: (value) => value,
  stringify: (item, context, onComment, onChompKeep) => {
    const value = String(item.value)
    const type = styleOf(value, context.implicitKey === true)
    return type === Scalar.QUOTE_DOUBLE
      ? quotedText(value)
      : stringifyString(
          { value, ...(type === undefined ? {} : { type }) },
          { actualString: true, ...context },
          onComment,
          onChompKeep,
        )
  },
}

const isToken = (node: unknown): boolean =>
  isScalar(node) && (typeof node.value !== 'string' || /^[\w.~?/%-]+$/.test(node.value))

const isShort = ({ items }: YAMLSeq): boolean =>
  items.reduce<number>((length, item) => length + (isScalar(item) ? String(item.value).length : 0) + 2, 0) <=
  longestFlow

/** Entries with fewer fields stand close together. */
const fewestApart = 4

/** How many nodes there are around an entry of a list at the top: the document, its map, a pair and the list. */
const aroundEntries = 4

/** Short lists of words go into one line; entries have an empty line between them. */
const lay = (key: unknown, node: unknown, path: readonly unknown[]): void => {
  if (isSeq(node) && node.items.every(isToken) && isShort(node)) node.flow = true
  const isEntry = isMap(node) && isSeq(path.at(-1)) && path.length === aroundEntries
  if (isEntry && key !== 0 && node.items.length >= fewestApart) node.spaceBefore = true
}

/**
 * Plain data as a YAML file: block style, keys in the order that they have, what is undefined left out.
 * @param head lines of comment before it, each with its "#"
 */
export const toYaml = (data: object, head: string): string => {
  const document = new Document<Node>(data, {
    version: '1.2',
    schema: 'core',
    merge: false,
    aliasDuplicateObjects: false,
    customTags: (tags) => [text, ...tags],
  })
  visit(document, {
    Pair: (_, pair: Pair) => {
      if (isScalar(pair.value) && Object.is(pair.value.value, -0)) pair.value.value = 0
    },
    Collection: (key, node, path) => {
      lay(key, node, path)
    },
  })
  return `${head}\n${document.toString({ lineWidth: widthOfLines, flowCollectionPadding: false })}`
}
