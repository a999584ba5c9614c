import { isList } from "../json/write.ts";
import type { BlockLayout } from "../layout.ts";
import type { Json, JsonObject } from "../node.ts";
import { writeYamlText } from "./text.ts";

/** Text of a value after its key. */
export interface BlockText {
  /** Text on the line of the key: the whole value if it is a scalar or empty, otherwise nothing. */
  readonly inline: string;
  /** Lines below the key, each with a line break before it. */
  readonly below: string;
}

/** Writes a value as YAML blocks, for a key at a column. */
export function writeBlock(value: Json, column: number, layout: BlockLayout): BlockText {
  if (!hasMembers(value)) return { inline: writeMemberless(value, false), below: "" };
  const at = column + (isList(value) ? layout.listIndent : layout.mapIndent);
  return { inline: "", below: layout.newline + " ".repeat(at) + writeMembers(value, at, layout) };
}

/** Writes a key and its value as blocks, at a column that the text before it already reached. */
export function writeBlockEntry(key: string, value: Json, column: number, layout: BlockLayout): string {
  const { inline, below } = writeBlock(value, column, layout);
  return `${writeYamlText(key, false)}:${inline && " "}${inline}${below}`;
}

/** Writes a value as the root of a YAML file, at a column that the text before it already reached. */
export function writeRoot(value: Json, column: number, layout: BlockLayout): string {
  return hasMembers(value) ? writeMembers(value, column, layout) : writeMemberless(value, false);
}

/** Writes a value as YAML on one line, with braces and brackets. */
export function writeFlow(value: Json, padding: string): string {
  if (!hasMembers(value)) return writeMemberless(value, true);
  const [opener, closer] = isList(value) ? "[]" : "{}";
  const members = isList(value)
    ? value.map((item) => writeFlow(item, padding))
    : Object.entries(value).map(
        ([key, member]) => `${writeYamlText(key, true)}: ${writeFlow(member, padding)}`,
      );
  return `${opener}${padding}${members.join(", ")}${padding}${closer}`;
}

/** Writes the members of a map or a list at one column, which the text before the first already reached. */
function writeMembers(value: readonly Json[] | JsonObject, column: number, layout: BlockLayout): string {
  const lines = isList(value)
    ? value.map((item) => {
        const text = hasMembers(item) ? writeMembers(item, column + 2, layout) : writeMemberless(item, false);
        return `- ${text}`;
      })
    : Object.entries(value).map(([key, member]) => writeBlockEntry(key, member, column, layout));
  return lines.join(layout.newline + " ".repeat(column));
}

function writeMemberless(value: Json, isInFlow: boolean): string {
  return typeof value === "string" ? writeYamlText(value, isInFlow) : JSON.stringify(value);
}

function hasMembers(value: Json): value is readonly Json[] | JsonObject {
  if (typeof value !== "object" || value === null) return false;
  return (isList(value) ? value : Object.keys(value)).length > 0;
}
