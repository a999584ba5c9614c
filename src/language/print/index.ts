export { PLAIN_NAME, RESERVED_WORDS, readQuotedName, refText } from "./names.ts";
export { type Printed, print, printReadable, printTrio, type Spell } from "./print.ts";
export { codeNames, escapeUnseen, hasUnseen, misleadingIn } from "./unseen.ts";
