export type { Note, NoteCode } from "./notes.ts";
export { type Imported, readNovu } from "./read-file.ts";
