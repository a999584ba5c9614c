import { prefixesFor, type Target, type Trio } from "../../condition/index.ts";
import {
  type DocumentNode,
  entryOf,
  isText,
  type JsonObject,
  type ListNode,
  type NodeSite,
} from "../../document/index.ts";
import { type LocatedGroup, type LocatedTrio, locateTrios } from "../../language/index.ts";
import { pointerAround, pointerTo, type Span } from "../../problem/index.ts";
import { decode } from "../../stored/index.ts";
import {
  type ConditionSlot,
  type FileOptions,
  SLOT_KINDS,
  type SlotContent,
  type SlotKindRow,
} from "../../workflow/index.ts";
import { type LintedTrio, type Passage, placeOf, type TrioGroup } from "./subject.ts";

interface GrowingGroup extends TrioGroup {
  readonly trios: LintedTrio[];
  parent: TrioGroup | undefined;
}

/** Reads the conditions of a file one by one, so that a mistake in one does not affect the others. */
export class TrioReader {
  readonly trios: LintedTrio[] = [];
  readonly texts: Passage[] = [];
  readonly #options: FileOptions;
  /** The slot that is being read. */
  #slot: ConditionSlot | undefined;
  readonly #texts = new Map<string, LocatedGroup>();
  /** The outermost group of each slot, by the pointer of its map. */
  readonly #groups = new Map<string, GrowingGroup>();

  constructor(options: FileOptions) {
    this.#options = options;
  }

  visit(slot: ConditionSlot): void {
    const { pointer, kind, target, when, conditions } = slot;
    const group = this.#newGroup("and", undefined);
    this.#slot = slot;
    if (when !== undefined) this.#visitWhen(when, target, group);
    if (conditions !== undefined && SLOT_KINDS[kind].form === "flat") {
      this.#visitMember(listOf(conditions.node), 0, conditions.pointer, target, group);
    } else if (conditions !== undefined) {
      this.#visitStored(conditions.node, conditions.pointer, target, group);
    }
    if (kind === "step" && !pointer.startsWith("/conditions/")) this.#groups.set(pointer, group);
  }

  /** Makes the groups of enclosing branches the parents of those of their steps; call it after visiting all slots. */
  join(): void {
    for (const [pointer, group] of this.#groups) {
      let above = pointer;
      while (above !== "" && group.parent === undefined) {
        above = pointerAround(above);
        group.parent = this.#groups.get(above);
      }
    }
  }

  #newGroup(joined: "and" | "or", parent: TrioGroup | undefined): GrowingGroup {
    return { joined, trios: [], parent };
  }

  #add(trio: Omit<LintedTrio, "group">, group: GrowingGroup): void {
    const whole = { ...trio, group };
    group.trios.push(whole);
    this.trios.push(whole);
  }

  #visitWhen({ node, pointer }: SlotContent, target: Target, group: GrowingGroup): void {
    const texts =
      node.kind === "list"
        ? node.items.map((item, index) => ({ node: item.node, pointer: pointerTo(pointer, index) }))
        : [{ node, pointer }];
    for (const text of texts) {
      if (!isText(text.node)) continue;
      const { value } = text.node;
      const passage: Passage = {
        node: text.node,
        pointer: text.pointer,
        start: 0,
        end: value.length,
        kind: "text",
      };
      this.texts.push(passage);
      this.#addLocated(this.#located(value, target), passage, group);
    }
  }

  /** The conditions of a text; aliases lead to one text many times. */
  #located(text: string, target: Target): LocatedGroup {
    const key = `${target} ${text}`;
    const known = this.#texts.get(key) ?? locateTrios(text, { target, prefixes: this.#options.prefixes });
    this.#texts.set(key, known);
    return known;
  }

  #addLocated(located: LocatedGroup, passage: Passage, group: GrowingGroup): void {
    const text = String(passage.node.value);
    for (const one of located.trios) {
      const { variable, argument } = operandsOf(one, text);
      const whole = { ...passage, ...trimmed(one.span, text) };
      const part = (span: Span): Passage | undefined =>
        span.start < span.end ? { ...passage, ...span } : undefined;
      this.#add(
        {
          trio: one.trio,
          place: placeOf(whole),
          variable: part(variable),
          argument: part(argument),
          written: { kind: "text", passage: whole, at: this.#slot as ConditionSlot },
        },
        group,
      );
    }
    for (const inner of located.groups) {
      this.#addLocated(inner, passage, this.#newGroup(inner.joined, group));
    }
  }

  #visitStored(node: DocumentNode, pointer: string, target: Target, group: GrowingGroup): void {
    if (node.kind === "list") {
      for (const index of node.items.keys()) this.#visitMember(node, index, pointer, target, group);
      return;
    }
    if (node.kind === "map") this.#visitGroup(node, pointer, target, group);
  }

  #visitGroup(
    node: DocumentNode & { kind: "map" },
    pointer: string,
    target: Target,
    group: GrowingGroup,
  ): void {
    for (const key of ["all", "any"] as const) {
      const list = entryOf(node, key)?.node;
      if (list?.kind !== "list") continue;
      const joined = key === "all" ? "and" : "or";
      const into = joined === group.joined ? group : this.#newGroup(joined, group);
      this.#visitStored(list, pointerTo(pointer, key), target, into);
    }
  }

  #visitMember(list: ListNode, index: number, around: string, target: Target, group: GrowingGroup): void {
    const { node, span } = list.items[index] as NodeSite;
    const { kind } = this.#slot as ConditionSlot;
    const { form } = SLOT_KINDS[kind];
    const pointer = form === "flat" ? around : pointerTo(around, index);
    const name = form === "properties" ? "property" : "variable";
    if (node.kind !== "map") return;
    if (entryOf(node, name) === undefined) {
      if (form === "properties" || form === "flat") return;
      this.#visitGroup(node, pointer, target, group);
      return;
    }
    const part = (key: string, kind: "name" | "value"): Passage | undefined => {
      const written = entryOf(node, key)?.node;
      if (written === undefined || !isText(written)) return undefined;
      const end = written.value.length;
      return { node: written, pointer: pointerTo(pointer, key), start: 0, end, kind };
    };
    const variable = part(name, "name");
    const argument = part("argument", "value");
    this.texts.push(...[variable, argument].filter((passage) => passage !== undefined));
    const { prefixes = [] } = this.#options;
    const trio = trioOf(
      asTrio(node.value, form),
      target,
      form === "group" ? prefixesFor("match", prefixes) : prefixes,
    );
    if (trio === undefined) return;
    const joined = group.joined === "and" ? "all" : "any";
    const written = {
      kind: "stored",
      map: node,
      list,
      index,
      joined,
      at: this.#slot as ConditionSlot,
    } as const;
    this.#add({ trio, place: { span, pointer }, variable, argument, written }, group);
  }
}

/** A map that stands alone, as the only item of a list. */
function listOf(node: DocumentNode): ListNode {
  const { span, value } = node;
  const site: NodeSite = { node, span, isAlias: false };
  return { kind: "list", span, items: [site], value: [value], isFlow: true, indent: 0 };
}

/** The trio that a map holds: beside other keys, or with its variable under another one. */
function asTrio(value: JsonObject, form: SlotKindRow["form"]): unknown {
  if (form !== "properties" && form !== "flat") return value;
  const { variable, property, operator, argument } = value;
  return {
    variable: form === "properties" ? property : variable,
    operator,
    ...(argument !== undefined && { argument }),
  };
}

function trioOf(stored: unknown, target: Target, prefixes: readonly string[]): Trio | undefined {
  const alone = target === "step" ? { all: [stored] } : [stored];
  return decode(alone, { target, prefixes }).condition?.any[0]?.all[0];
}

/** The spans of the operands in the text of a condition: before and after its operator. */
function operandsOf(
  { span, operator }: LocatedTrio,
  text: string,
): { readonly variable: Span; readonly argument: Span } {
  return {
    variable: trimmed({ start: span.start, end: operator.start }, text),
    argument: trimmed({ start: operator.end, end: span.end }, text),
  };
}

/** The span without surrounding blanks and parentheses, which belong to the condition. */
function trimmed({ start, end }: Span, text: string): Span {
  let [from, to] = [start, end];
  while (from < to && BLANK_OR_OPEN.test(text.charAt(from))) from++;
  while (to > from && BLANK_OR_CLOSE.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

const BLANK_OR_OPEN = /[\s(]/;
const BLANK_OR_CLOSE = /[\s)]/;
