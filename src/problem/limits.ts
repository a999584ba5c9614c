/** Depth of nested parentheses and brackets in a condition's text, and of lists and objects in an argument. */
export const NESTING_LIMIT = 64;

/** Length of a stored operand's text in code points; regular expressions are too slow for longer ones. */
export const OPERAND_LIMIT = 1_048_576;

/** All limits on input; those that the runtime needs are constants of their own. */
export const LIMITS = {
  nesting: NESTING_LIMIT,
  /** Length of a condition's text, in UTF-16 code units. */
  textLength: 65_536,
  operandLength: OPERAND_LIMIT,
  /** Diagnostics reported for one text; further ones are dropped. */
  diagnostics: 100,
  /** Groups of a condition in its stored form, an any of alls. */
  groups: 64,
  /** Trios in all groups of the stored form together. */
  conditions: 512,
  /** Size of a file, in bytes. */
  fileBytes: 10_485_760,
  /** Depth of nested maps and lists in a file. */
  fileNesting: 256,
  /** Tokens of a YAML file, blanks and line breaks included: each takes memory while it is read. */
  yamlTokens: 1_000_000,
  /** Values that all aliases of a YAML file expand to. */
  aliasedNodes: 100_000,
  /** Lines of a scenario's `events`, and of its `expect`. */
  scenarioLines: 10_000,
  /** Messages that the lines of a scenario are about, each line counted once for each message. */
  scenarioMessages: 20_000,
} as const;
