import type { Span } from "../../problem/index.ts";
import { scanJsonString } from "../json/string.ts";
import type { ScalarNode } from "../node.ts";
import { scanBlock } from "./block-scalar-units.ts";
import { scanDouble, scanPlain, scanSingle } from "./flow-scalar-units.ts";
import { UnitMap } from "./unit-map.ts";

const scanned = new WeakMap<ScalarNode, UnitMap | undefined>();

/**
 * Where a stretch of a scalar's text is written in the file. Both spans are offsets in UTF-16 code units: `start` and
 * `end` into the node's value, the result into the file's text. What is written as one, an escape or a folded gap,
 * is covered whole. Where the node is no text, it is the whole scalar.
 */
export function spanInScalar(node: ScalarNode, start: number, end: number): Span {
  return unitsOf(node)?.spanOf({ start, end }) ?? node.span;
}

/** Where each unit of a text is written; undefined where the scalar is no text, or none that its format allows. */
export function unitsOf(node: ScalarNode): UnitMap | undefined {
  if (!scanned.has(node)) scanned.set(node, typeof node.value === "string" ? scan(node) : undefined);
  return scanned.get(node);
}

/** Whether a scalar's source says its value. */
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
  // What reads otherwise than the file's reader read it would point anywhere.
  return units.value === node.value ? units : undefined;
}
