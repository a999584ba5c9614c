/** Parentheses and brackets within each other in a condition's text, and lists and objects in an argument. */
export const NESTING_LIMIT = 64;

/** Text of one stored operand, in code points: longer ones are no work for regular expressions. */
export const OPERAND_LIMIT = 1_048_576;

/** Every limit that heed holds its input to, in one place; those that the runtime needs have names of their own. */
export const LIMITS = {
  nesting: NESTING_LIMIT,
  /** Length of a condition's text, in UTF-16 code units. */
  textLength: 65_536,
  operandLength: OPERAND_LIMIT,
  /** Diagnostics reported for one text; what is found beyond them is not reported. */
  diagnostics: 100,
  /** Groups of a condition, once it is an any of alls. */
  groups: 64,
  /** Conditions in all groups together, once it is an any of alls. */
  conditions: 512,
  /** Size of a file, in bytes. */
  fileBytes: 10_485_760,
  /** Maps and lists within each other in a file. */
  fileNesting: 256,
  /** Words, marks, blanks and line breaks of a YAML file, all counted: each takes memory while it is read. */
  yamlTokens: 1_000_000,
  /** Values that the aliases of a YAML file stand for, all together. */
  aliasedNodes: 100_000,
  /** Lines of a scenario's `events`, and of its `expect`. */
  scenarioLines: 10_000,
} as const;
