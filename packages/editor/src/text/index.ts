export { type Converted, conditionsOf } from "./conversion.ts";
export { openText, type TextEditor, type TextSettings } from "./editor.ts";
