export { lostComments } from "./edit/comments.ts";
export { applyEdits, type Edit } from "./edit/edit.ts";
export { copyItem, removeItem, replaceItem } from "./edit/items.ts";
export { insertEntry, removeEntry } from "./edit/members.ts";
export { replaceEntry, replaceRoot } from "./edit/replace.ts";
export { editsInScalar, replaceText } from "./edit/scalar.ts";
export { setValue } from "./edit/set-value.ts";
export { entryOf, isText, nodeAt, spanOf, type TextNode } from "./lookup.ts";
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
export { readAgain } from "./read-again.ts";
export { spanInScalar, textOffsetIn } from "./yaml/scalar-units.ts";
export { writeYamlText } from "./yaml/text.ts";
