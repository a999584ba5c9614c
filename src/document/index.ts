export { applyEdits, type Edit } from "./edit.ts";
export { editsInScalar, replaceText } from "./edit-scalar.ts";
export { removeItem, replaceItem, writeItemAgain } from "./items.ts";
export { entryOf, isText, nodeAt, spanOf, type TextNode } from "./lookup.ts";
export { insertEntry, removeEntry } from "./members.ts";
export type {
  AliasUse,
  Document,
  DocumentNode,
  Format,
  Json,
  JsonObject,
  ListNode,
  MapEntry,
  MapNode,
  NodeSite,
  ScalarNode,
  ScalarStyle,
} from "./node.ts";
export { readDocument } from "./read.ts";
export { replaceEntry, replaceRoot } from "./replace.ts";
export { spanInScalar } from "./scalar-units.ts";
