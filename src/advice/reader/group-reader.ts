import type { Span } from "../../problem/index.ts";
import { type Surroundings, statusWords } from "../subjects.ts";
import type { Token } from "../tokens.ts";
import { AUXILIARIES, CASE_PHRASES, JOINTS, type Joint, OPENINGS } from "../vocabulary.ts";
import { ConditionReader } from "./condition-reader.ts";
import type { Asked, Completed, IsRight, Item, Node, Part, Reading, Refusal } from "./readings.ts";
import { joined, OPPOSITES } from "./spelling.ts";

/** Checks whether a path asks for the status of a message without a step, such as `message.seen`. */
function isOfNoStep(path: string): boolean {
  const [, property = ""] = /^(?:messages?|notifications?)\.(\w+)$/i.exec(path) ?? [];
  const words = statusWords(property).split(" ");
  return property !== "" && CASE_PHRASES.find((index) => words[index])?.meaning.is === "case";
}

/** Whole texts: conditions, and what joins them. */
export class GroupReader extends ConditionReader {
  read(): Reading | undefined {
    const opening = this.opening();
    const group = this.group();
    if (group !== undefined && this.at === this.tokens.length) {
      const parts = opening === undefined ? group.parts : this.opened(opening, group);
      return { parts };
    }
    const refusal = this.refusal ?? this.refusalAnywhere();
    return refusal && { refusal };
  }

  // Whole texts.

  /** A word such as `if` at the start. */
  protected opening(): (Span & { readonly isNegated: boolean }) | undefined {
    const found = OPENINGS.find(this.wordAt);
    const first = this.peek();
    if (found === undefined || first === undefined) return undefined;
    const next = this.peek(found.length);
    // A word that is asked about is a name.
    if (next === undefined || (next.kind === "symbol" && next.text !== "(" && next.text !== "!"))
      return undefined;
    if (next.kind === "word" && AUXILIARIES.has(next.lower)) return undefined;
    this.at += found.length;
    return { isNegated: found.meaning.isNegated, start: first.start, end: this.endOfLast() };
  }

  protected opened(opening: Span & { readonly isNegated: boolean }, group: Node): readonly Part[] {
    const { start } = opening;
    if (!opening.isNegated) return [{ kind: "glue", start, end: group.start, writes: [""] }, ...group.parts];
    return [{ kind: "condition", start, end: group.end, writes: [`not ${this.wrapped(group)}`] }];
  }

  /** Looks for signs of what no condition can express, where a text is not understood. */
  protected refusalAnywhere(): Refusal | undefined {
    for (const [index, token] of this.tokens.entries()) {
      const next = this.tokens[index + 1];
      const { start, end, kind, lower } = token;
      if (lower === "??") return { topic: "choice", start, end };
      if (/^(?:every|each|any|all)$/.test(lower) && /^(?:items?|elements?|entry)$/.test(next?.lower ?? "")) {
        return { topic: "any-item", start, end: next?.end ?? end };
      }
      const isHalfOfDay = kind === "number" && /^[ap]\.?m\.?$/.test(next?.lower ?? "");
      if (isHalfOfDay) return { topic: "clock", start, end: next?.end ?? end };
      if (kind === "odd" && /^(?:\d{1,2}:\d{2}|\d{1,2}(?::\d{2})? ?[ap]\.?m\.?)$/.test(lower))
        return { topic: "clock", start, end };
      if (kind === "path" && isOfNoStep(token.text)) return { topic: "no-step", start, end };
      if (kind === "pattern") return { topic: "pattern", start, end };
      if (
        lower === "?" &&
        this.tokens.slice(index).some(({ text }) => text === ":" || text.startsWith(":"))
      ) {
        return { topic: "choice", start, end: this.source.trimEnd().length };
      }
      const isCall = kind === "word" && next?.text === "(" && next.start === end;
      if (isCall && !/^(?:not|and|or|if|when|unless|in)$/.test(lower))
        return { topic: "function", start, end };
    }
    return undefined;
  }

  // Groups.

  /** Conditions up to the end or a closing parenthesis. */
  protected group(): Node | undefined {
    const items: Item[] = [];
    for (;;) {
      const joint = items.length === 0 ? undefined : this.joint();
      if (items.length > 0 && joint === undefined) break;
      if (joint?.isUnless) {
        const rest = this.attempt(() => this.group());
        if (rest === undefined) return undefined;
        return this.unless(this.joinAll(items), joint, rest);
      }
      const before = items.at(-1)?.node.asked;
      const node = this.item(before);
      if (node === undefined) return undefined;
      items.push({ joint, node });
    }
    return this.joinAll(items);
  }

  protected joint(): (Joint & Span) | undefined {
    const found = JOINTS.find(this.wordAt);
    const first = this.peek();
    if (found === undefined || first === undefined) return undefined;
    const next = this.peek(1);
    if (first.text === "|" && next?.kind === "word" && !this.surroundings.refs.has(next.text)) {
      return this.refuse("filter", { start: first.start, end: next.end });
    }
    this.at += found.length;
    const span = { start: first.start, end: this.endOfLast() };
    const isRight = found.meaning.isRight && /^\w+$/.test(this.slice(span));
    return { ...found.meaning, isRight, ...span };
  }

  protected unless(left: Node | undefined, joint: Span, right: Node): Node | undefined {
    if (left === undefined) return undefined;
    const part: Part = {
      kind: "condition",
      start: joint.start,
      end: right.end,
      writes: [`and not ${this.wrapped(right)}`],
    };
    const parts =
      left.joined === "or"
        ? [
            {
              kind: "condition",
              start: left.start,
              end: right.end,
              writes: [`(${this.mended(left)}) ${part.writes[0]}`],
            } as Part,
          ]
        : [...left.parts, part];
    return { start: left.start, end: right.end, parts, asked: undefined, joined: "and" };
  }

  /** Joins items: those that leave something out first, to the condition before them. */
  protected joinAll(items: readonly Item[]): Node | undefined {
    const bundles: Item[] = [];
    for (let index = 0; index < items.length; index++) {
      const first = items[index] as Item;
      const rest: Item[] = [];
      while (items[index + 1]?.node.complete !== undefined) rest.push(items[++index] as Item);
      const bundle = rest.length === 0 ? first.node : this.bundle(first.node, rest);
      if (bundle === undefined) return undefined;
      bundles.push({ joint: first.joint, node: bundle });
    }
    return this.joinBundles(bundles);
  }

  protected joinBundles(items: readonly Item[]): Node | undefined {
    const [first] = items;
    if (first === undefined) return undefined;
    if (items.length === 1) return first.node;
    const joints = items.slice(1).map(({ joint }) => joint as Joint & Span);
    if (joints.some(({ connective }) => connective === "xor")) return this.exclusive(items);
    const spoken = joints.map((joint, index) => {
      if (joint.connective !== "comma") return joint.connective as "and" | "or";
      return (joints.slice(index).find(({ connective }) => connective !== "comma")?.connective ?? "and") as
        | "and"
        | "or";
    });
    const isMixed = new Set(spoken).size > 1;
    const parts: Part[] = [];
    for (const [index, { node }] of items.entries()) {
      const around = [spoken[index - 1], spoken[index]].filter((one) => one !== undefined);
      if (node.joined !== undefined && node.parts.length > 0 && around.some((one) => one !== node.joined)) {
        parts.push({
          kind: "condition",
          start: node.start,
          end: node.end,
          writes: [`(${this.mended(node)})`],
        });
      } else parts.push(...node.parts);
      const joint = joints[index];
      const right = spoken[index];
      if (joint === undefined || right === undefined) continue;
      const written = right + (joint.isNegated ? " not" : "");
      if (joint.isNegated || !joint.isRight || joint.connective !== right) {
        parts.push({
          kind: "glue",
          start: joint.start,
          end: joint.end,
          writes: [this.padded(joint, written)],
        });
      }
    }
    const start = first.node.start;
    const end = (items.at(-1) as Item).node.end;
    return { start, end, parts, asked: items.at(-1)?.node.asked, joined: isMixed ? "or" : spoken[0] };
  }

  protected exclusive(items: readonly Item[]): Node | undefined {
    const [left, right] = items;
    if (items.length !== 2 || left === undefined || right === undefined) return undefined;
    const [one, other] = [this.wrapped(left.node), this.wrapped(right.node)];
    const write = `(${one} and not ${other}) or (not ${one} and ${other})`;
    const span = { start: left.node.start, end: right.node.end };
    return {
      ...span,
      asked: undefined,
      joined: "or",
      parts: [{ kind: "condition", ...span, writes: [write] }],
    };
  }

  /** Completes conditions that leave out the subject, or the subject and the verb, of the one before them. */
  protected bundle(head: Node, rest: readonly Item[]): Node | undefined {
    if (head.asked === undefined) return undefined;
    const joints = rest.map(({ joint }) => joint as Joint & Span);
    const explicit = joints.filter(({ connective }) => connective !== "comma");
    const kinds = new Set(explicit.map(({ connective }) => connective));
    if (kinds.size > 1 || kinds.has("xor")) return undefined;
    const { asked } = head;
    const isAlternative = /^(?:==|is)$/.test(asked.verb) && explicit.length === 0;
    let connective: "and" | "or" = (explicit[0]?.connective ?? (isAlternative ? "or" : "and")) as
      | "and"
      | "or";
    const completed: Completed[] = [];
    let before = asked;
    for (const { node } of rest) {
      const one = node.complete?.(before);
      if (one === undefined) return undefined;
      completed.push(one);
      before = one.asked;
    }
    const isShared = asked.isNegated && completed.every((one) => one.isShared);
    if (isShared) connective = "and";
    const isNor = joints.some(({ isNegated }) => isNegated);
    if (isNor && !isShared) return undefined;
    const end = (rest.at(-1) as Item).node.end;
    const firstPart = head.parts[0];
    const isFirstJointRight = joints[0]?.isRight && joints[0].connective === connective;
    const first = rest[0] as Item;
    const start = firstPart?.start ?? (isFirstJointRight ? first.node.start : (joints[0] as Span).start);
    const values = completed.map(({ value }) => value);
    const isOpen =
      explicit.length === 0 && /^contains$/.test(asked.verb) && values.every((one) => one !== undefined);
    const whole = { start: head.start, end };
    if (isOpen) {
      const list = `[${[asked.operand, ...values].join(", ")}]`;
      const writes = [`${asked.subject} contains ${list}`, `${asked.subject} contains all ${list}`];
      return { ...whole, asked: before, joined: undefined, parts: [{ kind: "condition", ...whole, writes }] };
    }
    const isChoice = connective === "or" && !isShared && /^(?:==|is|contains)$/.test(asked.verb);
    if (!this.surroundings.hasOr && isChoice && values.every((one) => one !== undefined)) {
      const writes = [`${asked.subject} contains [${[asked.operand, ...values].join(", ")}]`];
      return { ...whole, asked: before, joined: undefined, parts: [{ kind: "left-out", ...whole, writes }] };
    }
    const spoken = explicit[0]?.connective ?? connective;
    const choices = completed.reduce<readonly string[]>(
      (texts, { writes, alone }, index) =>
        texts.flatMap((text) => {
          const added = writes.map((write) => `${text} ${connective} ${write}`);
          // In the midst of others it would be joined to the one behind it.
          const isLast = index === completed.length - 1;
          return alone === undefined || (!isLast && spoken !== connective)
            ? added
            : [...added, `${text} ${spoken} ${alone}`];
        }),
      [""],
    );
    const lead = firstPart === undefined ? "" : this.mended(head, firstPart.start);
    const writes = choices.map((text) => {
      const tail = lead === "" && isFirstJointRight ? text.replace(/^ (?:and|or) /, "") : text;
      return lead === "" && /\s$/.test(this.source.slice(0, start)) ? tail.trimStart() : lead + tail;
    });
    return { ...whole, asked: before, joined: connective, parts: [{ kind: "left-out", start, end, writes }] };
  }

  /** The right text of a node from an offset on. */
  protected mended(node: Node, from = node.start): string {
    let text = "";
    let at = from;
    for (const { start, end, writes } of node.parts) {
      text += this.source.slice(at, start) + (writes[0] ?? "");
      at = end;
    }
    return text + this.source.slice(at, node.end);
  }

  protected wrapped(node: Node): string {
    const text = this.mended(node);
    return node.joined === undefined ? text : `(${text})`;
  }

  // Items: one condition, or several in parentheses.

  protected item(before: Asked | undefined): Node | undefined {
    return (
      this.attempt(() => this.ended(this.ofSeveral())) ??
      this.attempt(() => this.ended(this.negated(before))) ??
      this.attempt(() => this.ended(this.parentheses())) ??
      this.attempt(() => this.ended(this.condition())) ??
      (before && this.attempt(() => this.ended(this.withoutSubject(before)))) ??
      (before && this.attempt(() => this.ended(this.withoutVerb(before)))) ??
      this.attempt(() => this.ended(this.lone(before))) ??
      this.attempt(() => this.announced()) ??
      this.attempt(() => this.ended(this.groupCall()))
    );
  }

  /** `either`, `both`: a word that says how the conditions behind it are joined. */
  protected announced(): Node | undefined {
    const word = this.peek();
    if (word === undefined || !/^(?:either|both)$/.test(word.lower)) return undefined;
    this.at++;
    const node = this.item(undefined);
    if (node === undefined) return undefined;
    const { start } = word;
    const parts: Part[] = [{ kind: "glue", start, end: node.start, writes: [""] }, ...node.parts];
    return { ...node, start, parts };
  }

  /** `AND(recipient.plan = "pro", data.amount > 5)`, as spreadsheets have it. */
  protected groupCall(): Node | undefined {
    const name = this.peek();
    const open = this.peek(1);
    if (name === undefined || !/^(?:and|or)$/.test(name.lower)) return undefined;
    if (open?.text !== "(" || open.start !== name.end) return undefined;
    this.at += 2;
    const texts: string[] = [];
    for (;;) {
      const node = this.item(undefined);
      if (node === undefined || node.complete !== undefined) return undefined;
      texts.push(this.wrapped(node));
      const next = this.wordAt(0) ?? "";
      this.at++;
      if (next === ")") break;
      if (!/^[,;]$/.test(next)) return undefined;
    }
    const joined = name.lower as "and" | "or";
    const span = { start: name.start, end: this.endOfLast() };
    const parts: Part[] = [{ kind: "condition", ...span, writes: [texts.join(` ${joined} `)] }];
    return { ...span, parts, asked: undefined, joined: texts.length > 1 ? joined : undefined };
  }

  protected ended(node: Node | undefined): Node | undefined {
    if (node === undefined || this.isAtEnd()) return node;
    // A moment or a count behind a question about a step.
    if (node.asked?.kind === "case") {
      const next = this.peek() as Token;
      const span = { start: next.start, end: this.source.trimEnd().length };
      const isCount = [0, 1, 2, 3].some((ahead) =>
        /^(?:twice|once|thrice|times|again)$/.test(this.wordAt(ahead) ?? ""),
      );
      if (isCount) return this.refuse("repetition", span);
      if (
        next.kind === "duration" ||
        next.kind === "number" ||
        /^(?:within|before|after|in|for|since|by|at|on|during|until|more|less|today|yesterday)$/.test(
          next.lower,
        )
      ) {
        return this.refuse("moment", span);
      }
    }
    const next = this.peek();
    if (next !== undefined && node.asked?.kind === "value") {
      const rest = { start: next.start, end: this.source.trimEnd().length };
      if (/^(?:ignoring|case|caseinsensitive|case-insensitive|regardless)/.test(next.lower))
        return this.refuse("letter-case", rest);
    }
    return undefined;
  }

  protected negated(before: Asked | undefined): Node | undefined {
    const first = this.peek();
    if (first === undefined || !/^(?:not|!|neither|no)$/.test(first.lower)) return undefined;
    this.at++;
    if (first.lower === "no") return this.absence(first);
    const again = this.peek();
    if (again !== undefined && /^(?:not|!)$/.test(again.lower)) return undefined;
    const node =
      this.attempt(() => this.parentheses()) ??
      this.attempt(() => this.condition()) ??
      this.attempt(() =>
        before === undefined || before.kind === "value" || before.kind === "case"
          ? this.lone(undefined)
          : undefined,
      );
    if (node === undefined) return undefined;
    const isLonePath = node.complete === undefined;
    if (!isLonePath) return undefined;
    const span = { start: first.start, end: node.end };
    const asked = undefined;
    const opposite = node.asked && OPPOSITES.get(node.asked.verb);
    if (node.asked !== undefined && opposite !== undefined && /^[<>]|^is (?:before|on)/.test(opposite)) {
      const writes = [joined(node.asked.subject, opposite, node.asked.operand)];
      return { ...span, asked, joined: undefined, parts: [{ kind: "condition", ...span, writes }] };
    }
    if (node.joined !== undefined && node.parts.length > 0) {
      return {
        ...span,
        asked,
        joined: undefined,
        parts: [{ kind: "condition", ...span, writes: [`not (${this.mended(node)})`] }],
      };
    }
    const isRight = first.lower === "not";
    const word: Part = {
      kind: "glue",
      start: first.start,
      end: first.end,
      writes: [this.padded(first, "not")],
    };
    // A negation of what has no condition yet is one mistake.
    if (!isRight && node.parts.length > 0) {
      return {
        ...span,
        asked,
        joined: undefined,
        parts: [{ kind: "condition", ...span, writes: [`not ${this.mended(node)}`] }],
      };
    }
    return { ...span, asked, joined: undefined, parts: isRight ? node.parts : [word, ...node.parts] };
  }

  /** `no data.coupon`, `no email_1 has been sent`. */
  protected absence({ start }: Token): Node | undefined {
    const message = this.attempt(() => this.condition());
    if (message?.asked?.kind === "case") {
      const span = { start, end: message.end };
      const writes = [`not ${this.wrapped(message)}`];
      return {
        ...span,
        asked: undefined,
        joined: undefined,
        parts: [{ kind: "condition", ...span, writes }],
      };
    }
    const subject = this.subject();
    if (subject === undefined || subject.sort !== "path") return undefined;
    const span = { start, end: this.endOfLast() };
    const writes = subject.writes.map((text) => `${text} does not exist`);
    return { ...span, asked: undefined, joined: undefined, parts: [{ kind: "condition", ...span, writes }] };
  }

  protected parentheses(): Node | undefined {
    const open = this.peek();
    if (open?.text !== "(") return undefined;
    this.at++;
    const group = this.group();
    if (group === undefined) return undefined;
    const close = this.peek();
    if (close === undefined) {
      const end = this.endOfLast();
      const parts: Part[] = [...group.parts, { kind: "glue", start: end, end, writes: [")"] }];
      return { start: open.start, end, parts, asked: undefined, joined: undefined };
    }
    if (close.text !== ")") return undefined;
    this.at++;
    return { start: open.start, end: close.end, parts: group.parts, asked: undefined, joined: undefined };
  }
}

/** Reads a text with mistakes as the conditions that it most likely means; undefined if it does not say. */
export function readLeniently(
  source: string,
  surroundings: Surroundings,
  isRight: IsRight,
): Reading | undefined {
  const reader = new GroupReader(source, surroundings, isRight);
  return reader.read();
}
