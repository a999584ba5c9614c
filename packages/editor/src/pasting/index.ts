export { type Pasted, type PastedNote, type Refusal, readPasted } from "./pasted.ts";
