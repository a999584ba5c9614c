/** Every limit that heed holds its input to, in one place. */
export const LIMITS = {
  /** Parentheses and brackets within each other in a condition's text, and lists and objects in an argument. */
  nesting: 64,
  /** Length of a condition's text, in UTF-16 code units. */
  textLength: 64 * 1024,
  /** Diagnostics reported for one text; what is found beyond them is not reported. */
  diagnostics: 100,
  /** Groups of a condition, once it is an any of alls. */
  groups: 64,
  /** Conditions in all groups together, once it is an any of alls. */
  conditions: 512,
  /** Size of a file, in bytes. */
  fileBytes: 10 * 1024 * 1024,
  /** Maps and lists within each other in a file. */
  fileNesting: 256,
} as const;
