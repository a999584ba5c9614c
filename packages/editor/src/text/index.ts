export { type Converted, conditionsOf } from "./conversion.ts";
export { type TextHost, TextView } from "./text-view.ts";
