import type { Span } from "../../problem/index.ts";
import { scanJsonString } from "../json/string.ts";
import type { ScalarNode } from "../node.ts";
import { UnitMap } from "../unit-map.ts";
import { scanBlock } from "./block-scalar-units.ts";
import { scanDouble, scanPlain, scanSingle } from "./flow-scalar-units.ts";

const scanned = new WeakMap<ScalarNode, UnitMap | undefined>();

/**
 * Converts a span in a scalar's value to a span in the file, both in UTF-16 code units. An escape, or the white space of a
 * folded line break, is covered as a whole. Returns the span of the whole scalar if `unitsOf` returns undefined.
 */
export function spanInScalar(node: ScalarNode, start: number, end: number): Span {
  return unitsOf(node)?.spanOf({ start, end }) ?? node.span;
}

/** Converts an offset in the file to one in a scalar's value: that of the unit that is written there, or of the next one. */
export function textOffsetIn(node: ScalarNode, offset: number): number {
  const units = unitsOf(node);
  if (units === undefined) return 0;
  let low = 0;
  let high = units.value.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units.spanOf({ start: middle, end: middle + 1 }) as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Maps each code unit of a text to its span. Returns undefined if the scalar is not a text, or its source does not read as
 * its value. Cached by node.
 */
export function unitsOf(node: ScalarNode): UnitMap | undefined {
  if (!scanned.has(node)) scanned.set(node, typeof node.value === "string" ? scan(node) : undefined);
  return scanned.get(node);
}

/** Checks whether a scalar's source, perhaps edited, reads as its value. Not cached: callers ask about new nodes. */
export function readsAs(node: ScalarNode): boolean {
  return scan(node) !== undefined;
}

function scan(node: ScalarNode): UnitMap | undefined {
  const units = new UnitMap();
  const { source, span } = node;
  switch (node.style) {
    case "json":
      scanJsonString(source, span.start, units);
      break;
    case "plain":
      scanPlain(source, span.start, units);
      break;
    case "single":
      scanSingle(source, span.start, units);
      break;
    case "double":
      scanDouble(source, span.start, units);
      break;
    default:
      scanBlock(source, span.start, node.indent, units);
  }
  // A map of another value than the YAML or JSON reader found would give wrong spans.
  return units.value === node.value ? units : undefined;
}
