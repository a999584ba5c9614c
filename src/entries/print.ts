/** `heed/print`: a condition tree as text, without the parser. */
export type { Condition, Group, Trio } from "../condition/index.ts";
export { print } from "../language/print/index.ts";
