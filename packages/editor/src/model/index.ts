export { partOf } from "./blocks.ts";
export {
  canHaveGroups,
  type Draft,
  type Form,
  type Group,
  isMap,
  type Json,
  type JsonMap,
  type Mode,
  type Row,
  readDraft,
  writeDraft,
} from "./draft.ts";
export { applyEdit, type Edit } from "./edits.ts";
export { placeOf } from "./groups.ts";
export { begin, type History, record, redo, undo } from "./history.ts";
