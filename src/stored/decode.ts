import { type Condition, type Group, isMap, type Keyed, type Target, type Trio } from "../condition/index.ts";
import { LIMITS, type Problem, pointerTo } from "../problem/index.ts";
import { decodeTrio, type TrioReading, typeName } from "./decode-trio.ts";
import { has, isEmptyObject } from "./read/read.ts";
import { Report } from "./report.ts";
import { prefixesOf, type StoredOptions } from "./shape.ts";

/** A decoded condition, or none if there is an error, with all problems. */
export type Decoded =
  | { readonly ok: true; readonly condition: Condition; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly condition?: undefined; readonly problems: readonly Problem[] };

/**
 * Reads stored conditions (spec 3.2). Null and `{}` are always true. Any other value may be given: mistakes are
 * reported, never thrown.
 *
 * `problems` are errors and warnings, each with a JSON pointer into the stored value, in the value's order; the first
 * error and as many others as `LIMITS.diagnostics` allows.
 */
export function decode(stored: unknown, options: StoredOptions = {}): Decoded {
  return new Decoder(options).decode(stored);
}

class Decoder {
  readonly #report = new Report();
  readonly #target: Target;
  readonly #reading: TrioReading;
  /** Misshapen groups that were visited: a value from a program may contain itself. */
  readonly #seen = new Set<Keyed>();

  constructor(options: StoredOptions) {
    const prefixes = prefixesOf(options);
    this.#target = options.target ?? "step";
    this.#reading = {
      prefixes,
      target: this.#target,
      report: this.#report,
    };
  }

  decode(stored: unknown): Decoded {
    const any = stored === null ? [{ all: [] }] : this.#groups(stored);
    const { failed, problems } = this.#report;
    return failed ? { ok: false, problems } : { ok: true, condition: { any }, problems };
  }

  #groups(stored: unknown): Group[] {
    if (Array.isArray(stored)) {
      if (this.#target === "step") this.#report.fail("bare-list", {}, "");
      return [this.#trios(stored, "")];
    }
    if (!isMap(stored)) {
      this.#report.fail("not-conditions", { target: this.#target, found: typeName(stored) }, "");
      return [];
    }
    if (this.#target !== "step") {
      this.#refuseGroup(stored);
      return [];
    }
    if (isEmptyObject(stored)) return [{ all: [] }];
    const key = this.#groupKey(stored, "");
    if (key === "all") return [this.#allOf(stored, "")];
    if (key === "any") return this.#anyOf(stored);
    return [];
  }

  /** Reports an object where a preference needs a list. */
  #refuseGroup(stored: Keyed): void {
    if (has(stored, "any")) this.#report.fail("any-in-preference", { says: "or" }, "");
    else if (has(stored, "variable")) this.#report.fail("bare-trio", { target: "preference" }, "");
    else this.#report.fail("group-in-preference", { key: has(stored, "all") ? "all" : "" }, "");
    this.#lookInto(stored, "");
  }

  /** The only key of a group. Reports anything else and returns undefined. */
  #groupKey(group: Keyed, pointer: string): "all" | "any" | undefined {
    if (this.#isOperatorConditions(group, pointer)) return undefined;
    const isGroup = has(group, "all") || has(group, "any");
    if (!isGroup && (has(group, "variable") || has(group, "operator"))) {
      this.#report.fail("bare-trio", { target: "step" }, pointer);
      this.#lookInto(group, pointer);
      return undefined;
    }
    if (has(group, "all") && has(group, "any")) {
      this.#report.fail("all-beside-any", {}, pointer);
      this.#lookInto(group, pointer);
      return undefined;
    }
    const unknown = Object.keys(group).filter((key) => key !== "all" && key !== "any" && has(group, key));
    for (const key of unknown)
      this.#report.fail("unknown-key", { key, known: ["all", "any"] }, pointerTo(pointer, key));
    if (isGroup) return has(group, "all") ? "all" : "any";
    if (unknown.length === 0) {
      this.#report.fail("not-conditions", { target: this.#target, found: "class instance" }, pointer);
    }
    return undefined;
  }

  /** Reports `{operator: "and", conditions: [...]}`, as other condition builders write it. */
  #isOperatorConditions(group: Keyed, pointer: string): boolean {
    if (!has(group, "operator") || !has(group, "conditions")) return false;
    const operator = typeof group.operator === "string" ? group.operator : "";
    this.#report.fail("operator-conditions", { operator }, pointer);
    this.#lookInto(group, pointer);
    return true;
  }

  #anyOf(group: Keyed): Group[] {
    // Copying a list turns its holes into undefined members.
    return [...this.#members(group, "any", "")].map((member, index) => {
      const pointer = pointerTo("/any", index);
      const isGroup = isMap(member) && (has(member, "all") || has(member, "any"));
      if (!isGroup) return { all: this.#trio(member, pointer) };
      const key = this.#groupKey(member, pointer);
      if (key === "any") {
        this.#report.fail("nested-group", { outer: "any", inner: "any" }, pointer);
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
      this.#report.fail("group-not-list", { key, found: typeName(members) }, place);
      return [];
    }
    if (members.length === 0) {
      this.#report.warn("empty-group", { key, verdict: String(key === "all") }, place);
    }
    return members;
  }

  #trios(members: readonly unknown[], pointer: string): Group {
    return { all: [...members].flatMap((member, index) => this.#trio(member, pointerTo(pointer, index))) };
  }

  /** No trio or one, as a list. */
  #trio(member: unknown, pointer: string): Trio[] {
    if (!isMap(member)) {
      this.#report.fail("not-a-trio", { found: typeName(member) }, pointer);
      return [];
    }
    if (this.#isGroupInGroup(member, pointer)) return [];
    const trio = decodeTrio(member, pointer, this.#reading);
    return trio === undefined ? [] : [trio];
  }

  /** Reports a group where only trios are allowed. */
  #isGroupInGroup(member: Keyed, pointer: string): boolean {
    if (this.#isOperatorConditions(member, pointer)) return true;
    const inPreference = this.#target !== "step";
    if (has(member, "any")) {
      if (inPreference) this.#report.fail("any-in-preference", { says: "or" }, pointer);
      else this.#report.fail("any-in-all", {}, pointer);
      this.#lookInto(member, pointer);
      return true;
    }
    if (!has(member, "all")) return false;
    this.#report.fail("nested-group", { outer: inPreference ? "list" : "all", inner: "all" }, pointer);
    this.#lookInto(member, pointer);
    return true;
  }

  /**
   * Reports mistakes in the trios of a misshapen group, so that all are reported at once. Groups within it are not
   * checked: where they belong depends on how the outer one is corrected.
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
