import { type Condition, type Group, isMap, type Keyed, type Target, type Trio } from "../condition/index.ts";
import { LIMITS, type Problem, pointerTo } from "../problem/index.ts";
import { decodeTrio, type TrioReading } from "./decode-trio.ts";
import { Findings } from "./findings.ts";
import { has, typeName } from "./members.ts";
import { prefixesOf, type StoredOptions } from "./options.ts";

/** A decoded condition with all that is wrong with it. */
export interface Decoded {
  /** Undefined exactly where there is an error. */
  readonly condition: Condition | undefined;
  /**
   * Errors and warnings, each at a JSON pointer into the stored value, in the value's order. What is found beyond
   * `LIMITS.diagnostics` is not reported, but for the first error.
   */
  readonly problems: readonly Problem[];
}

/**
 * Reads stored conditions (spec 3.2). Any value may be given: what is no condition is reported, never thrown. Null
 * and undefined are no conditions, which are always true.
 */
export function decode(stored: unknown, options: StoredOptions = {}): Decoded {
  return new Decoder(options).decode(stored);
}

class Decoder {
  readonly #findings = new Findings();
  readonly #target: Target;
  readonly #reading: TrioReading;
  /** Groups of a wrong shape that were looked into: a value from a program may hold itself. */
  readonly #seen = new Set<Keyed>();

  constructor(options: StoredOptions) {
    const prefixes = prefixesOf(options);
    this.#target = options.target ?? "step";
    this.#reading = {
      prefixes,
      target: this.#target,
      findings: this.#findings,
    };
  }

  decode(stored: unknown): Decoded {
    const groups = stored === null || stored === undefined ? [{ all: [] }] : this.#groups(stored);
    const { failed, problems } = this.#findings;
    return { condition: failed ? undefined : { any: groups }, problems };
  }

  #groups(stored: unknown): Group[] {
    if (Array.isArray(stored)) {
      if (this.#target === "step") this.#findings.fail("bare-list", {}, "");
      return [this.#trios(stored, "")];
    }
    if (!isMap(stored)) {
      this.#findings.fail("not-conditions", { target: this.#target, found: typeName(stored) }, "");
      return [];
    }
    if (this.#target === "preference") {
      this.#refuseGroup(stored);
      return [];
    }
    const key = this.#groupKey(stored, "");
    if (key === "all") return [this.#allOf(stored, "")];
    if (key === "any") return this.#anyOf(stored);
    return [];
  }

  /** A preference is a list: says of anything else what it is. */
  #refuseGroup(stored: Keyed): void {
    if (has(stored, "any")) this.#findings.fail("any-in-preference", { says: "or" }, "");
    else if (has(stored, "variable")) this.#findings.fail("bare-trio", { target: "preference" }, "");
    else this.#findings.fail("group-in-preference", { key: has(stored, "all") ? "all" : "" }, "");
    this.#lookInto(stored, "");
  }

  /** Which kind of group an object is; undefined, and reported, where it is none. */
  #groupKey(group: Keyed, pointer: string): "all" | "any" | undefined {
    if (this.#isOperatorConditions(group, pointer)) return undefined;
    const isGroup = has(group, "all") || has(group, "any");
    if (!isGroup && (has(group, "variable") || has(group, "operator"))) {
      this.#findings.fail("bare-trio", { target: "step" }, pointer);
      this.#lookInto(group, pointer);
      return undefined;
    }
    if (has(group, "all") && has(group, "any")) {
      this.#findings.fail("all-beside-any", {}, pointer);
      this.#lookInto(group, pointer);
      return undefined;
    }
    const unknown = Object.keys(group).filter((key) => key !== "all" && key !== "any" && has(group, key));
    for (const key of unknown)
      this.#findings.fail("unknown-key", { key, known: ["all", "any"] }, pointerTo(pointer, key));
    if (isGroup) return has(group, "all") ? "all" : "any";
    if (unknown.length === 0) this.#findings.fail("empty-conditions", {}, pointer);
    return undefined;
  }

  /** `{operator: "and", conditions: [...]}`, as other condition builders write it; reported where it is that. */
  #isOperatorConditions(group: Keyed, pointer: string): boolean {
    if (!has(group, "operator") || !has(group, "conditions")) return false;
    const operator = typeof group.operator === "string" ? group.operator : "";
    this.#findings.fail("operator-conditions", { operator }, pointer);
    this.#lookInto(group, pointer);
    return true;
  }

  #anyOf(group: Keyed): Group[] {
    // A hole in a list is a member that is undefined, which only a copy shows.
    return [...this.#members(group, "any", "")].map((member, index) => {
      const pointer = pointerTo("/any", index);
      const isGroup = isMap(member) && (has(member, "all") || has(member, "any"));
      if (!isGroup) return { all: this.#trio(member, pointer) };
      const key = this.#groupKey(member, pointer);
      if (key === "any") {
        this.#findings.fail("nested-group", { outer: "any", inner: "any" }, pointer);
        this.#lookInto(member, pointer);
      }
      return key === "all" ? this.#allOf(member, pointer) : { all: [] };
    });
  }

  #allOf(group: Keyed, pointer: string): Group {
    return this.#trios(this.#members(group, "all", pointer), pointerTo(pointer, "all"));
  }

  #members(group: Keyed, key: "all" | "any", pointer: string): readonly unknown[] {
    const members = group[key];
    const place = pointerTo(pointer, key);
    if (!Array.isArray(members)) {
      this.#findings.fail("group-not-list", { key, found: typeName(members) }, place);
      return [];
    }
    if (members.length === 0) {
      this.#findings.warn("empty-group", { key, verdict: String(key === "all") }, place);
    }
    return members;
  }

  #trios(members: readonly unknown[], pointer: string): Group {
    return { all: [...members].flatMap((member, index) => this.#trio(member, pointerTo(pointer, index))) };
  }

  /** No trio or one, as a list. */
  #trio(member: unknown, pointer: string): Trio[] {
    if (!isMap(member)) {
      this.#findings.fail("not-a-trio", { found: typeName(member) }, pointer);
      return [];
    }
    if (this.#isGroupInGroup(member, pointer)) return [];
    const trio = decodeTrio(member, pointer, this.#reading);
    return trio === undefined ? [] : [trio];
  }

  /** A group where only trios may stand; reported where it is one. */
  #isGroupInGroup(member: Keyed, pointer: string): boolean {
    if (this.#isOperatorConditions(member, pointer)) return true;
    const inPreference = this.#target === "preference";
    if (has(member, "any")) {
      if (inPreference) this.#findings.fail("any-in-preference", { says: "or" }, pointer);
      else this.#findings.fail("any-in-all", {}, pointer);
      this.#lookInto(member, pointer);
      return true;
    }
    if (!has(member, "all")) return false;
    this.#findings.fail("nested-group", { outer: inPreference ? "list" : "all", inner: "all" }, pointer);
    this.#lookInto(member, pointer);
    return true;
  }

  /**
   * Reports what is wrong with the trios in a group that is of a wrong shape itself, so that whoever puts it right is
   * told everything at once. Groups within it are not judged: where they belong depends on how it is put right.
   */
  #lookInto(group: Keyed, pointer: string, depth = 0): void {
    if (has(group, "variable")) decodeTrio(group, pointer, this.#reading);
    if (depth > LIMITS.nesting || this.#seen.has(group)) return;
    this.#seen.add(group);
    for (const key of ["all", "any", "conditions"]) {
      const members = has(group, key) ? group[key] : undefined;
      if (!Array.isArray(members)) continue;
      for (const [index, member] of [...members].entries()) {
        if (isMap(member)) this.#lookInto(member, pointerTo(pointerTo(pointer, key), index), depth + 1);
      }
    }
  }
}
