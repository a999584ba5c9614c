import {
  type Alias,
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { LIMITS, type Span } from "../../problem/index.ts";
import type { AliasUse, DocumentNode, Json, MapEntry, NodeSite, ScalarNode, ScalarStyle } from "../node.ts";
import { type ProblemList, quoted } from "../problems.ts";

/** A parsed node of the library. */
type Parsed = Alias.Parsed | Scalar.Parsed | YAMLMap.Parsed | YAMLSeq.Parsed;

/** A node, and its cost per alias. */
interface Sized {
  readonly node: DocumentNode;
  /** Number of values with all aliases expanded. */
  readonly size: number;
  /** Depth of nested maps and lists, including itself, with all aliases expanded. */
  readonly depth: number;
}

interface SizedSite extends Sized {
  readonly site: NodeSite;
}

/** The number of characters of a text that count as one more value. */
const CHARACTERS_OF_A_VALUE = 10;

const STYLES: { readonly [type: string]: ScalarStyle } = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded",
};

/** Converts the library's nodes to ours. May recurse, since parsing limits the depth. */
export class YamlTree {
  readonly aliases: AliasUse[] = [];
  readonly #text: string;
  readonly #problems: ProblemList;
  /** Nodes by anchor, as of this place in the file; undefined while the node is being read. */
  readonly #anchors = new Map<string, Sized | undefined>();
  #aliased = 0;
  /** Number of open braces and brackets. */
  #flows = 0;
  #failed = false;

  constructor(text: string, problems: ProblemList) {
    this.#text = text;
    this.#problems = problems;
  }

  /** Converts the root. Returns undefined if an alias is not valid or exceeds a limit. */
  read(root: Parsed): DocumentNode | undefined {
    const { node } = this.#site(root, 0);
    return this.#failed ? undefined : node;
  }

  #site(parsed: Parsed | null, position: number): SizedSite {
    if (isAlias(parsed)) return this.#alias(parsed as Alias.Parsed);
    const sized = this.#node(parsed, position);
    return { ...sized, site: { node: sized.node, span: sized.node.span, isAlias: false } };
  }

  #node(parsed: Exclude<Parsed, Alias.Parsed> | null, position: number): Sized {
    const anchor = parsed?.anchor;
    if (anchor !== undefined) this.#anchors.set(anchor, undefined);
    const isFlow = !isScalar(parsed) && parsed?.flow === true;
    if (isFlow) this.#flows++;
    const sized = isMap(parsed)
      ? this.#map(parsed)
      : isSeq(parsed)
        ? this.#list(parsed)
        : this.#sizedScalar(parsed, position);
    if (isFlow) this.#flows--;
    if (anchor !== undefined) this.#anchors.set(anchor, sized);
    if (sized.depth > LIMITS.fileNesting && !this.#failed) {
      this.#failed = true;
      const { start } = sized.node.span;
      this.#problems.add("too-deep", { limit: LIMITS.fileNesting }, start, start + 1);
    }
    return sized;
  }

  #alias(alias: Alias.Parsed): SizedSite {
    const span = spanOf(alias);
    const target = this.#anchors.get(alias.source);
    if (target === undefined) {
      const detail = this.#anchors.has(alias.source) ? "alias-cycle" : "unknown-alias";
      this.#problems.add("yaml-syntax", { detail, found: this.#quoted(span) }, span.start, span.end);
      this.#failed = true;
      const node = this.#emptyScalar(span.start);
      return { node, size: 1, depth: 0, site: { node, span, isAlias: true } };
    }
    this.aliases.push({ name: alias.source, span, target: target.node });
    const before = this.#aliased;
    this.#aliased += target.size;
    if (before <= LIMITS.aliasedNodes && this.#aliased > LIMITS.aliasedNodes) {
      this.#problems.add("too-many-aliases", { limit: LIMITS.aliasedNodes }, span.start, span.end);
      this.#failed = true;
    }
    return { ...target, site: { node: target.node, span, isAlias: true } };
  }

  #map(parsed: YAMLMap.Parsed): Sized {
    let size = 1;
    let depth = 0;
    const entries = parsed.items.flatMap((pair) => {
      const read = this.#entry(pair as unknown as Pair<Parsed, Parsed | null>);
      if (read === undefined) return [];
      size += read.size;
      depth = Math.max(depth, read.depth);
      return [read.entry];
    });
    const span = this.#collectionSpan(parsed, entries.at(-1)?.end);
    const flow = parsed.flow === true;
    const indent = indentOf(parsed.srcToken);
    // Object.fromEntries makes `__proto__` an own property like any other.
    const value = Object.fromEntries(entries.map(({ key, node }) => [key, node.value]));
    return { node: { kind: "map", span, entries, value, isFlow: flow, indent }, size, depth: depth + 1 };
  }

  #entry(pair: Pair<Parsed, Parsed | null>): (Sized & { readonly entry: MapEntry }) | undefined {
    const tokens = pair.srcToken as CST.CollectionItem | undefined;
    const key = this.#key(pair.key);
    const keySpan = spanOf(pair.key);
    const separators = tokens?.sep ?? [];
    const written = separators.findLast(
      ({ type }) => type !== "space" && type !== "newline" && type !== "comment",
    );
    const afterKey = written === undefined ? keySpan.end : written.offset + written.source.length;
    const { site, ...sized } = this.#site(pair.value, afterKey);
    if (key === undefined) return undefined;
    const explicit = tokens?.start.find(({ type }) => type === "explicit-key-ind");
    const start = explicit?.offset ?? keySpan.start;
    if (key === "<<" && this.#text[keySpan.start] === "<") {
      this.#problems.add("merge-key", {}, keySpan.start, keySpan.end);
    }
    const isEmpty = site.span.start === site.span.end;
    const span = isEmpty ? { start: afterKey, end: afterKey } : site.span;
    return { ...sized, entry: { ...site, span, key, keySpan, start, end: span.end } };
  }

  /** Returns a key as JSON has it: a text, or the source of another scalar. */
  #key(parsed: Parsed): string | undefined {
    const target = isAlias(parsed) ? this.#alias(parsed as Alias.Parsed).node : this.#node(parsed, 0).node;
    if (target.kind === "scalar") {
      if (typeof target.value === "string") return target.value;
      if (target.source !== "") return target.source;
    }
    const span = spanOf(parsed);
    this.#problems.add("unsupported-key", { found: this.#quoted(span) }, span.start, span.end);
    return undefined;
  }

  #list(parsed: YAMLSeq.Parsed): Sized {
    let size = 1;
    let depth = 0;
    const items = parsed.items.map((item) => {
      const read = this.#site(item as Parsed, 0);
      size += read.size;
      depth = Math.max(depth, read.depth);
      return read.site;
    });
    const span = this.#collectionSpan(parsed, items.at(-1)?.span.end);
    const flow = parsed.flow === true;
    const value: readonly Json[] = items.map(({ node }) => node.value);
    const indent = indentOf(parsed.srcToken);
    return { node: { kind: "list", span, items, value, isFlow: flow, indent }, size, depth: depth + 1 };
  }

  /** A text behind an alias is read again at each use, so a long one counts as several values. */
  #sizedScalar(parsed: Scalar.Parsed | null, position: number): Sized {
    const node = this.#scalar(parsed, position);
    return { node, size: 1 + Math.floor(node.source.length / CHARACTERS_OF_A_VALUE), depth: 0 };
  }

  #scalar(parsed: Scalar.Parsed | null, position: number): ScalarNode {
    if (!isScalar(parsed)) return this.#emptyScalar(position);
    const token = (parsed as Scalar.Parsed).srcToken as CST.FlowScalar | CST.BlockScalar | undefined;
    // An empty value has no token.
    if (token === undefined) {
      const empty = this.#emptyScalar((parsed as Scalar.Parsed).range[0]);
      return { ...empty, value: this.#plainValue(parsed.value, empty.span) };
    }
    const start = token.offset;
    const isBlock = token.type === "block-scalar";
    const header = isBlock ? token.props.map((part) => ("source" in part ? part.source : "")).join("") : "";
    const source = header + token.source;
    const style = STYLES[parsed.type ?? "PLAIN"] ?? "plain";
    const end = start + (isBlock ? lengthWithoutLineEnd(source) : source.length);
    return {
      kind: "scalar",
      span: { start, end },
      value: this.#plainValue(parsed.value, { start, end }),
      style,
      source,
      indent: isBlock ? token.indent : 0,
      isInFlow: this.#flows > 0,
    };
  }

  #emptyScalar(position: number): ScalarNode {
    const span = { start: position, end: position };
    const isInFlow = this.#flows > 0;
    return { kind: "scalar", span, value: null, style: "plain", source: "", indent: 0, isInFlow };
  }

  #plainValue(value: unknown, span: Span): ScalarNode["value"] {
    switch (typeof value) {
      case "string":
      case "boolean":
        return value;
      case "number":
        if (Number.isFinite(value)) return value;
        break;
      default:
        if (value === null) return null;
    }
    this.#problems.add("unsupported-value", { found: this.#quoted(span) }, span.start, span.end);
    return null;
  }

  #collectionSpan(parsed: YAMLMap.Parsed | YAMLSeq.Parsed, lastEnd: number | undefined): Span {
    const [start, end] = parsed.range;
    // The library includes the text after the last member in a block.
    return { start, end: parsed.flow === true ? end : (lastEnd ?? start) };
  }

  #quoted({ start, end }: Span): string {
    return quoted(this.#text, start, end);
  }
}

function lengthWithoutLineEnd(source: string): number {
  let length = source.length;
  while (source[length - 1] === "\n") length -= source[length - 2] === "\r" ? 2 : 1;
  return length;
}

function spanOf(parsed: Parsed): Span {
  return { start: parsed.range[0], end: parsed.range[1] };
}

function indentOf(token: CST.Token | undefined): number {
  return token !== undefined && "indent" in token ? token.indent : 0;
}
