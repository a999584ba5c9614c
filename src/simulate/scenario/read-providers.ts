import type { Json, MapEntry, NodeSite } from "../../document/index.ts";
import { pointerTo } from "../../problem/index.ts";
import { DELIVERIES } from "./grammar.ts";
import { withSingleBlanks } from "./lines.ts";
import type { Report } from "./report.ts";
import type { Delivery, Provider } from "./scenario.ts";

/** Default duration of a delivery, in milliseconds. */
export const DEFAULT_DELAY = 2000;

/** Reads `providers`: by ref or channel type, the delivery of one message, or a list with one delivery for each message. */
export function readProviders(entry: MapEntry | undefined, report: Report): readonly Provider[] {
  if (entry === undefined) return [];
  const { node, span } = entry;
  if (node.kind !== "map") {
    report.wrongValue("providers", node.value, "map", { span, pointer: "/providers" }, entryIn(node.value));
    return [];
  }
  return node.entries.map((one) => {
    const pointer = pointerTo("/providers", one.key);
    const items = one.node.kind === "list" ? one.node.items : [one];
    const deliveries = items.flatMap((item, index) => {
      const at = one.node.kind === "list" ? pointerTo(pointer, index) : pointer;
      return readDelivery(item, one.key, at, report);
    });
    return { of: one.key, deliveries, span: one.keySpan, pointer };
  });
}

/** Returns the first entry that a list in the place of a map is meant as. */
function entryIn(value: Json): string | undefined {
  const [first] = Array.isArray(value) ? value : [];
  const [entry, ...others] = first !== null && typeof first === "object" ? Object.entries(first) : [];
  if (entry === undefined || others.length > 0 || typeof entry[1] !== "string") return undefined;
  return `${entry[0]}: ${entry[1]}`;
}

function readDelivery(
  { node, span }: NodeSite,
  key: string,
  pointer: string,
  report: Report,
): readonly Delivery[] {
  const place = { span, pointer };
  if (typeof node.value !== "string") {
    report.wrongValue(key, node.value, "deliveries", place);
    return [];
  }
  const text = withSingleBlanks(node.value);
  const found = DELIVERIES.find(text);
  if (found === undefined) {
    report.unknownPhrase(text, "delivery", DELIVERIES, place);
    return [];
  }
  return [{ outcome: found.means, after: found.duration ?? DEFAULT_DELAY, ...place }];
}
