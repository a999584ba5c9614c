import {
  type Condition,
  type Group,
  isOperator,
  type Json,
  makeTrio,
  PREFIXES,
  type Target,
  type Trio,
} from "../condition/index.ts";
import {
  type Problem,
  type ProblemCode,
  type ProblemParameters,
  pointerTo,
  problem,
} from "../problem/index.ts";
import { type OperandCodec, operandCodec } from "./argument.ts";

/** What surrounds stored conditions. */
export interface StoredOptions {
  /** Whose conditions they are; those of a step if not said. */
  readonly target?: Target | undefined;
  /** Prefixes that a host declares besides the platform's, such as `event` (spec 3.1). */
  readonly prefixes?: readonly string[] | undefined;
}

/** A decoded condition with all that is wrong with it. */
export interface Decoded {
  /** Undefined exactly where there is an error. */
  readonly condition: Condition | undefined;
  /** Errors and warnings, each at a JSON pointer into the stored value, in the value's order. */
  readonly problems: readonly Problem[];
}

/** Operators as people write them who know programming languages better than the platform. */
const SYMBOL = /^(?:[=!<>]+|is|is not|in|not in)$/;

/** Operator names of other versions of the platform (spec 3.4). */
const RENAMED = new Set([
  "is_not_timestamp",
  "is_timestamp_before_date",
  "is_timestamp_on_or_after_date",
  "is_timestamp_after",
]);

/** Reads stored conditions; any value may be given. Never throws on JSON values. */
export function decode(stored: unknown, options: StoredOptions = {}): Decoded {
  return new Decoder(options).decode(stored);
}

/** All prefixes in force. */
export function prefixesOf(options: StoredOptions): readonly string[] {
  const declared = options.prefixes ?? [];
  return declared.length === 0 ? PREFIXES : [...PREFIXES, ...declared];
}

type Members = { readonly [key: string]: unknown };

class Decoder {
  readonly #problems: Problem[] = [];
  readonly #target: Target;
  readonly #prefixes: readonly string[];
  readonly #codec: OperandCodec;
  #failed = false;

  constructor(options: StoredOptions) {
    this.#target = options.target ?? "step";
    this.#prefixes = prefixesOf(options);
    this.#codec = operandCodec(this.#prefixes);
  }

  decode(stored: unknown): Decoded {
    const groups = stored === null || stored === undefined ? [{ all: [] }] : this.#groups(stored);
    return { condition: this.#failed ? undefined : { any: groups }, problems: this.#problems };
  }

  #groups(stored: unknown): Group[] {
    if (Array.isArray(stored)) {
      if (this.#target === "step") this.#fail("bare-list", {}, "");
      return [this.#trios(stored, "")];
    }
    if (!isMembers(stored)) {
      this.#fail("not-conditions", { found: typeName(stored) }, "");
      return [];
    }
    if (this.#target === "preference") {
      const inAny = has(stored, "any");
      if (inAny) this.#fail("any-in-preference", {}, "");
      else this.#fail("group-in-preference", { key: has(stored, "all") ? "all" : "" }, "");
      return [];
    }
    const key = this.#groupKey(stored, "");
    if (key === "all") return [this.#list(stored, "all", "")];
    if (key === "any") return this.#any(stored);
    return [];
  }

  /** Which kind of group an object is; undefined, and reported, where it is none. */
  #groupKey(group: Members, pointer: string): "all" | "any" | undefined {
    if (has(group, "operator") && has(group, "conditions")) {
      this.#fail("operator-conditions", { operator: String(group.operator) }, pointer);
      return undefined;
    }
    if (has(group, "variable") || has(group, "operator")) {
      this.#fail("bare-trio", {}, pointer);
      return undefined;
    }
    if (has(group, "all") && has(group, "any")) {
      this.#fail("all-beside-any", {}, pointer);
      return undefined;
    }
    const unknown = Object.keys(group).filter((key) => key !== "all" && key !== "any");
    for (const key of unknown)
      this.#fail("unknown-key", { key, known: ["all", "any"] }, pointerTo(pointer, key));
    if (has(group, "all")) return "all";
    if (has(group, "any")) return "any";
    if (unknown.length === 0) this.#fail("empty-conditions", {}, pointer);
    return undefined;
  }

  #any(group: Members): Group[] {
    const members = this.#array(group, "any", "");
    return members.map((member, index) => {
      const pointer = pointerTo("/any", index);
      if (!isMembers(member) || !isGroup(member)) return { all: this.#trio(member, pointer) };
      if (has(member, "operator") && has(member, "conditions")) {
        this.#fail("operator-conditions", { operator: String(member.operator) }, pointer);
        return { all: [] };
      }
      const key = this.#groupKey(member, pointer);
      if (key === "any") this.#fail("nested-group", { outer: "any", inner: "any" }, pointer);
      return key === "all" ? this.#list(member, "all", pointer) : { all: [] };
    });
  }

  #list(group: Members, key: "all", pointer: string): Group {
    const members = this.#array(group, key, pointer);
    return this.#trios(members, pointerTo(pointer, key));
  }

  #array(group: Members, key: "all" | "any", pointer: string): readonly unknown[] {
    const members = group[key];
    if (!Array.isArray(members)) {
      this.#fail("group-not-list", { key, found: typeName(members) }, pointerTo(pointer, key));
      return [];
    }
    if (members.length === 0) {
      this.#warn("empty-group", { key, verdict: String(key === "all") }, pointerTo(pointer, key));
    }
    return members;
  }

  #trios(members: readonly unknown[], pointer: string): Group {
    return { all: members.flatMap((member, index) => this.#trio(member, pointerTo(pointer, index))) };
  }

  #trio(stored: unknown, pointer: string): Trio[] {
    if (!isMembers(stored)) {
      this.#fail("not-a-trio", { found: typeName(stored) }, pointer);
      return [];
    }
    if (isGroup(stored)) {
      if (has(stored, "conditions")) {
        this.#fail("operator-conditions", { operator: String(stored.operator) }, pointer);
      } else if (has(stored, "any")) this.#fail("any-in-all", {}, pointer);
      else this.#fail("nested-group", { outer: "all", inner: "all" }, pointer);
      return [];
    }
    const known = ["variable", "operator", "argument"];
    for (const key of Object.keys(stored)) {
      if (known.includes(key) || stored[key] === undefined) continue;
      if (key === "value") this.#fail("value-key", {}, pointerTo(pointer, key));
      else this.#fail("unknown-key", { key, known }, pointerTo(pointer, key));
    }
    const variable = this.#text(stored, "variable", pointer);
    const name = this.#text(stored, "operator", pointer);
    if (variable === undefined || name === undefined) return [];
    if (!isOperator(name)) {
      const code = RENAMED.has(name)
        ? "operator-renamed"
        : SYMBOL.test(name)
          ? "operator-symbol"
          : "unknown-operator";
      this.#fail(code, { operator: name }, pointerTo(pointer, "operator"));
      return [];
    }
    if (has(stored, "value")) return [];
    const stands = has(stored, "argument") ? (stored.argument as Json) : undefined;
    const argument = this.#codec.readArgument(stands, name);
    if (argument === "liquid-not-path") {
      this.#fail("liquid-not-path", { found: String(stands) }, pointerTo(pointer, "argument"));
      return [];
    }
    const setting = { prefixes: this.#prefixes, target: this.#target };
    const trio = makeTrio(
      this.#codec.readVariable(variable, name),
      name,
      argument,
      setting,
      (code, parameters, part) =>
        this.#warn(
          code,
          parameters,
          part === "argument" && stands === undefined ? pointer : pointerTo(pointer, part),
        ),
    );
    if (trio === undefined) this.#failed = true;
    return trio === undefined ? [] : [trio];
  }

  #text(trio: Members, key: string, pointer: string): string | undefined {
    if (!has(trio, key)) {
      this.#fail("missing-key", { key }, pointer);
      return undefined;
    }
    const value = trio[key];
    if (typeof value === "string") return value;
    this.#fail("wrong-type", { key, expected: "text", found: typeName(value) }, pointerTo(pointer, key));
    return undefined;
  }

  #fail<Code extends ProblemCode>(code: Code, parameters: ProblemParameters[Code], pointer: string): void {
    this.#failed = true;
    this.#warn(code, parameters, pointer);
  }

  #warn<Code extends ProblemCode>(code: Code, parameters: ProblemParameters[Code], pointer: string): void {
    this.#problems.push(problem(code, parameters, { pointer }));
  }
}

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a member of a group was meant as a group itself. */
function isGroup(member: Members): boolean {
  return has(member, "all") || has(member, "any") || has(member, "conditions");
}

/** An own key with a value: in JavaScript `{all: undefined}` says the same as `{}`. */
function has(object: Members, key: string): boolean {
  return Object.hasOwn(object, key) && object[key] !== undefined;
}

function typeName(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "list" : typeof value;
}
