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
export { begin, type History } from "./history.ts";
