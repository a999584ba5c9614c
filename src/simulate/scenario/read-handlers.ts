import type { JsonObject, MapEntry, NodeSite } from "../../document/index.ts";
import { pointerTo } from "../../problem/index.ts";
import { REPLIES } from "./grammar.ts";
import { withSingleBlanks } from "./lines.ts";
import { entriesOf, partsOf, type Report } from "./report.ts";
import type { Handler, HandlerReply, ScenarioOptions } from "./scenario.ts";

/** Reads `handlers`: by ref, a reply or a list of replies. A reply is a phrase, or a map of keys to merge into the context. */
export function readHandlers(
  entry: MapEntry | undefined,
  report: Report,
  options: ScenarioOptions,
): readonly Handler[] {
  if (entry === undefined) return [];
  const { node, span } = entry;
  if (node.kind !== "map") {
    report.wrongValue("handlers", node.value, "map", { span, pointer: "/handlers" });
    return [];
  }
  return node.entries.map((one) => {
    const pointer = pointerTo("/handlers", one.key);
    const items = one.node.kind === "list" ? one.node.items : [one];
    const replies = items.flatMap((item, index) => {
      const at = one.node.kind === "list" ? pointerTo(pointer, index) : pointer;
      return readReply(item, one.key, at, report, partsOf(options));
    });
    return { ref: one.key, replies, span: one.keySpan, pointer };
  });
}

function readReply(
  { node, span }: NodeSite,
  key: string,
  pointer: string,
  report: Report,
  parts: readonly string[],
): readonly HandlerReply[] {
  const place = { span, pointer };
  if (node.kind === "map") {
    for (const [part, { node: value, span: at }] of entriesOf(node, pointer, parts, report)) {
      if (value.kind === "map") continue;
      report.wrongValue(part, value.value, "map", { span: at, pointer: pointerTo(pointer, part) });
    }
    return [{ kind: "merge", merge: node.value as { readonly [part: string]: JsonObject }, ...place }];
  }
  if (typeof node.value !== "string") {
    report.wrongValue(key, node.value, "replies", place);
    return [];
  }
  const text = withSingleBlanks(node.value);
  const found = REPLIES.find(text);
  if (found === undefined) {
    report.unknownPhrase(text, "reply", REPLIES, place);
    return [];
  }
  const { means, name, duration } = found;
  return [
    {
      kind: means,
      ...(name !== undefined && { name }),
      ...(duration !== undefined && { duration }),
      ...place,
    },
  ];
}
