export { partOf } from "./blocks.ts";
export { applyEdit, type Edit } from "./edits.ts";
export { placeOf } from "./groups.ts";
export { record, redo, undo } from "./history.ts";
