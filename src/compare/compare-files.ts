import { Budget } from "../analyse/index.ts";
import type { Condition, Trio } from "../condition/index.ts";
import type { Document } from "../document/index.ts";
import { pointerTo } from "../problem/index.ts";
import type { ChannelType } from "../status/index.ts";
import type { Arm, ConditionSlot, Step, Workflow } from "../workflow/index.ts";
import type { Change, CompareFileOptions, Part } from "./changes.ts";
import { type CompareOptions, compareConditions } from "./compare-conditions.ts";
import { type FileParts, kindOf, partsOf, type SlotCondition } from "./file-parts.ts";
import { type Match, matchSteps, movedIndices, stepListsOf } from "./match-steps.ts";
import { otherChanges, valueIn } from "./other-changes.ts";

/** Keys of a step or arm that are compared by themselves. */
const COMPARED_KEYS: readonly string[] = [
  "ref",
  "type",
  "channel_type",
  "conditions",
  "when",
  "steps",
  "branches",
  "cohort_branches",
  "terminates",
];

/**
 * Compares what two workflow or preference files mean: their conditions, step by step, the steps themselves, their order,
 * and every setting that may decide what is sent. All other changes are one change. A missing file is undefined.
 *
 * A pair of conditions with an error is `unreadable`; `validateDocument` reports the error.
 */
export function compareFiles(
  before: Document | undefined,
  after: Document | undefined,
  options: CompareFileOptions = {},
): readonly Change[] {
  const comparer = new FileComparer(
    [before, after],
    partsOf(before, options),
    partsOf(after, options),
    options,
  );
  comparer.compareSteps();
  comparer.compareOthers();
  comparer.addOthers();
  return comparer.changes;
}

/** The budget of all questions about two files: about two seconds at most. */
const FILE_STEPS = 800_000;

class FileComparer {
  readonly changes: Change[] = [];
  readonly #before: FileParts;
  readonly #after: FileParts;
  readonly #match: Match;
  readonly #options: CompareOptions;
  readonly #documents: readonly [Document | undefined, Document | undefined];
  /** Places of changes that do not change when a message goes out. */
  readonly #others: string[] = [];

  constructor(
    documents: readonly [Document | undefined, Document | undefined],
    before: FileParts,
    after: FileParts,
    options: CompareFileOptions,
  ) {
    this.#documents = documents;
    this.#before = before;
    this.#after = after;
    this.#match = matchSteps(before, after);
    const { stepChannels, expiry } = options;
    const budget =
      options.budget instanceof Budget ? options.budget : new Budget(options.budget ?? FILE_STEPS);
    const channels = channelsOf(before.workflow, after.workflow, this.#match);
    this.#options = { expiry, budget, channels: { ...channels, ...stepChannels } };
  }

  /** Compares the steps in the order of the second file, then adds those that it no longer has. */
  compareSteps(): void {
    const { steps, arms, names } = this.#match;
    const moved = this.#movedSteps();
    const keptArms = new Set(arms.values());
    for (const step of this.#after.workflow.steps) {
      const earlier = steps.get(step);
      const part = partOfStep(step);
      if (earlier === undefined) this.#addOrRemove("added", part, step.slot, this.#after);
      else {
        const before = earlier.ref === undefined ? undefined : names.get(earlier.ref);
        if (before !== undefined) {
          this.#add({ part, kind: "renamed", before: earlier.ref as string, after: before });
        }
        if (kindOf(step) !== kindOf(earlier)) {
          this.#add({ part, kind: "type", before: typeOf(earlier), after: typeOf(step) });
        }
        const how = moved.get(step);
        if (how !== undefined) this.#add({ part, kind: "moved", how });
        this.#compare(part, earlier.slot, step.slot);
        this.#compareRest(part, earlier, step);
      }
      this.#compareArms(step, earlier, keptArms);
    }
    const kept = new Set(steps.values());
    for (const step of this.#before.workflow.steps) {
      if (kept.has(step)) continue;
      this.#addOrRemove("removed", partOfStep(step), step.slot, this.#before);
      for (const arm of step.arms) {
        this.#addOrRemove("removed", partOfArm(arm, step, this.#before), arm.slot, this.#before);
      }
    }
  }

  #compareArms(step: Step, earlier: Step | undefined, kept: ReadonlySet<Arm>): void {
    const { arms } = this.#match;
    const paired = step.arms.filter((arm) => arms.has(arm));
    const positions = paired.map((arm) => earlier?.arms.indexOf(arms.get(arm) as Arm) ?? 0);
    const moved = new Set([...movedIndices(positions)].map((index) => paired[index]));
    for (const arm of step.arms) {
      const other = arms.get(arm);
      const part = partOfArm(arm, step, this.#after);
      if (other === undefined) {
        this.#addOrRemove("added", part, arm.slot, this.#after);
        continue;
      }
      if (moved.has(arm)) this.#add({ part, kind: "moved", how: "order" });
      if (arm.terminates !== other.terminates) this.#add({ part, kind: "end", ends: arm.terminates });
      this.#compare(part, other.slot, arm.slot);
      this.#compareRest(part, other, arm);
    }
    for (const arm of earlier?.arms ?? []) {
      if (kept.has(arm)) continue;
      this.#addOrRemove("removed", partOfArm(arm, earlier as Step, this.#before), arm.slot, this.#before);
    }
  }

  /** Compares the rest of a step or arm: the events that it waits for, its settings, and what decides nothing. */
  #compareRest(part: Part, earlier: Step | Arm, later: Step | Arm): void {
    const matches = this.#compareMatches(earlier.pointer, later.pointer);
    // The map of the trigger is the workflow.
    const [before, after] = [valueIn(this.#documents[0], earlier), valueIn(this.#documents[1], later)];
    const compared = new Set(COMPARED_KEYS.map((key) => pointerTo(later.pointer, key)));
    const { settings, inert } = otherChanges(
      before,
      after,
      later.pointer,
      (at) => compared.has(at),
      (at) => matches.has(at) || this.#after.others.has(at),
    );
    for (const change of settings) this.#add({ part, kind: "setting", ...change });
    const name = "ref" in later && later.ref !== undefined ? later.ref : dotted(later.pointer);
    this.#others.push(...inert.map((key) => (name === "" ? key : `${name}.${key}`)));
  }

  /** Compares the events that a step waits for. Returns their places in the second file. */
  #compareMatches(earlier: string, later: string): ReadonlySet<string> {
    const placesIn = ({ others }: FileParts, step: string) =>
      [...others].filter(([at, { part }]) => part.kind === "match" && at.startsWith(`${step}/settings/`));
    const places = new Set<string>();
    for (const [at, { part, content }] of placesIn(this.#after, later)) {
      const before = this.#before.others.get(earlier + at.slice(later.length));
      places.add(at);
      if (before === undefined) this.#addContent("added", part, content);
      else this.#compareRead(part, before.content, content);
    }
    for (const [at, { part, content }] of placesIn(this.#before, earlier)) {
      const same = later + at.slice(earlier.length);
      if (!places.has(same)) this.#addContent("removed", part, content);
      places.add(same);
    }
    return places;
  }

  /** Adds what else differs in the files: settings one by one, all others in one change. */
  addOthers(): void {
    const [before, after] = this.#documents;
    if (before !== undefined && after !== undefined) {
      // All keys of a workflow are those of its trigger.
      const [trigger] = this.#after.workflow.steps;
      const workflow = trigger && this.#match.steps.has(trigger) ? trigger.pointer : undefined;
      const { settings, inert } = otherChanges(
        before.value,
        after.value,
        "",
        (at) => at === workflow,
        (at) => this.#before.others.has(at) || this.#after.others.has(at),
      );
      const part: Part = { kind: "file", name: undefined, pointer: "" };
      // A file of another kind decides nothing that is known here.
      const isKnown = [this.#before, this.#after].some(
        ({ workflow, others }) => workflow.steps.length > 0 || others.size > 0,
      );
      if (isKnown) for (const change of settings) this.#add({ part, kind: "setting", ...change });
      this.#others.unshift(...(isKnown ? [] : settings.map(({ key }) => key)), ...inert);
    }
    if (this.#others.length > 0) {
      this.#add({
        part: { kind: "file", name: undefined, pointer: "" },
        kind: "other",
        places: this.#others,
      });
    }
  }

  /** Compares preferences, named conditions, and conditions that are a whole file. */
  compareOthers(): void {
    const [earlier, later] = [this.#before.others, this.#after.others];
    // The matches of steps in both files are compared with their steps.
    for (const [pointer, { part, content: written }] of later) {
      if (part.kind === "match") continue;
      const before = earlier.get(pointer);
      if (before === undefined) this.#addContent("added", part, written);
      else this.#compareRead(part, before.content, written);
    }
    for (const [pointer, { part, content: written }] of earlier) {
      if (part.kind !== "match" && !later.has(pointer)) this.#addContent("removed", part, written);
    }
  }

  #compare(part: Part, earlier: ConditionSlot | undefined, later: ConditionSlot | undefined): void {
    if (earlier === undefined && later === undefined) return;
    this.#compareRead(part, this.#before.read(earlier), this.#after.read(later));
  }

  #compareRead(part: Part, first: SlotCondition | undefined, second: SlotCondition | undefined): void {
    if (first === undefined || second === undefined) {
      const where = first !== undefined ? "after" : second !== undefined ? "before" : "both";
      this.#add({ part, kind: "unreadable", in: where });
    } else this.#compareContents(part, first, second);
  }

  #compareContents(part: Part, first: SlotCondition, second: SlotCondition): void {
    const renamed = renameRefs(first.condition, this.#match.names);
    const [original, expected, actual] = [first.condition, renamed, second.condition].map((one) =>
      JSON.stringify(one),
    );
    // A text that was rewritten is a change even if it reads the same, unless only the ref of a renamed step changed.
    const isRespelt =
      first.isVerbatim && second.isVerbatim && first.text !== second.text && original === expected;
    if (expected === actual && !isRespelt) return;
    const comparison = compareConditions(renamed, second.condition, this.#options);
    const kind = comparison.meaning === "same" ? "spelling" : comparison.meaning;
    const conditions = [renamed, second.condition];
    this.#add({
      part,
      kind: kind === "different" ? "meaning" : kind,
      before: first.text,
      after: second.text,
      conditions,
      comparison,
    });
  }

  #addOrRemove(
    kind: "added" | "removed",
    part: Part,
    place: ConditionSlot | undefined,
    { read }: FileParts,
  ): void {
    // Every workflow has a trigger, so only its conditions can be added or removed.
    if (part.kind !== "trigger" || place !== undefined) this.#addContent(kind, part, read(place));
  }

  #addContent(kind: "added" | "removed", part: Part, written: SlotCondition | undefined): void {
    this.#add({ part, kind, condition: written?.text });
    if (written === undefined) {
      this.#add({ part, kind: "unreadable", in: kind === "added" ? "after" : "before" });
    }
  }

  /** Steps that moved: to another list, or within their list. */
  #movedSteps(): ReadonlyMap<Step, "order" | "branch"> {
    const { steps } = this.#match;
    const lists = stepListsOf(this.#match, this.#before.workflow, this.#after.workflow);
    const moved = new Map<Step, "order" | "branch">();
    const byList = new Map<string, Step[]>();
    for (const step of this.#after.workflow.steps) {
      const earlier = steps.get(step);
      if (earlier === undefined) continue;
      const list = lists.after(step) ?? "";
      if (lists.before(earlier) !== list) moved.set(step, "branch");
      else if (byList.has(list)) byList.get(list)?.push(step);
      else byList.set(list, [step]);
    }
    for (const list of byList.values()) {
      const before = list.map((step) => (steps.get(step) as Step).index);
      for (const index of movedIndices(before)) moved.set(list[index] as Step, "order");
    }
    return moved;
  }

  #add(change: Change): void {
    this.changes.push(change);
  }
}

/** Channel types by new ref: those that both files name, or one of them if the other has no such step. */
function channelsOf(
  before: Workflow,
  after: Workflow,
  { names }: Match,
): { readonly [ref: string]: ChannelType } {
  const types = new Map<string, ChannelType | undefined>();
  for (const step of [...after.steps, ...before.steps]) {
    if (step.ref === undefined) continue;
    const isBefore = before.steps[step.index] === step;
    const ref = (isBefore ? names.get(step.ref) : undefined) ?? step.ref;
    types.set(ref, !types.has(ref) || types.get(ref) === step.channelType ? step.channelType : undefined);
  }
  const known = [...types].filter((entry): entry is [string, ChannelType] => entry[1] !== undefined);
  return Object.fromEntries(known);
}

function partOfStep({ type, ref, pointer }: Step): Part {
  if (type === "trigger") return { kind: "trigger", name: undefined, pointer };
  return { kind: type === "channel" ? "channel" : "step", name: ref, pointer };
}

function partOfArm(arm: Arm, { ref, pointer }: Step, { armName }: FileParts): Part {
  return { kind: "branch", name: armName(arm), of: ref ?? pointer, pointer: arm.pointer };
}

function typeOf({ type, channelType }: Step): string {
  return channelType ?? type ?? "nothing";
}

/** The condition with the refs of renamed steps replaced. */
function renameRefs(condition: Condition, names: ReadonlyMap<string, string>): Condition {
  if (names.size === 0) return condition;
  const rename = (trio: Trio): Trio => {
    const name = "ref" in trio ? names.get(trio.ref) : undefined;
    return name === undefined ? trio : ({ ...trio, ref: name } as Trio);
  };
  return { any: condition.any.map(({ all }) => ({ all: all.map(rename) })) };
}

/** The keys of a pointer, joined by dots. */
function dotted(pointer: string): string {
  return pointer.slice(1).replaceAll("/", ".");
}
