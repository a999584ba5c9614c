import type { Document } from "../document/index.ts";
import type { ChannelType } from "../status/index.ts";
import type { Arm, ConditionSlot, Step, Workflow } from "../workflow/index.ts";
import type { Change, CompareFileOptions, Part } from "./changes.ts";
import { type CompareOptions, compareConditions } from "./compare-conditions.ts";
import { lanesOf, type Match, matchSteps } from "./match-steps.ts";
import { movedPlaces } from "./order.ts";
import { type FileParts, kindOf, partsOf } from "./parts.ts";
import { renameRefs } from "./rename-refs.ts";
import type { Written } from "./written.ts";

/**
 * Compares what two workflow or preference files mean: their conditions, step by step, the steps themselves and their
 * order. Templates, settings and all else are left aside. A file that is not there is undefined.
 *
 * Conditions of which one has an error are `unreadable`; what the error is, `validateDocument` tells.
 */
export function compareFiles(
  before: Document | undefined,
  after: Document | undefined,
  options: CompareFileOptions = {},
): readonly Change[] {
  const comparer = new FileComparer(partsOf(before, options), partsOf(after, options), options);
  comparer.compareSteps();
  comparer.compareOthers();
  return comparer.changes;
}

class FileComparer {
  readonly changes: Change[] = [];
  readonly #before: FileParts;
  readonly #after: FileParts;
  readonly #match: Match;
  readonly #options: CompareOptions;

  constructor(before: FileParts, after: FileParts, options: CompareFileOptions) {
    this.#before = before;
    this.#after = after;
    this.#match = matchSteps(before, after);
    const { stepChannels, expiry, budget } = options;
    const channels = channelsOf(before.workflow, after.workflow, this.#match);
    this.#options = { expiry, budget, channels: { ...channels, ...stepChannels } };
  }

  /** The steps in the order of the second file, then those that it no longer has. */
  compareSteps(): void {
    const { steps, arms, names } = this.#match;
    const moved = this.#movedSteps();
    const keptArms = new Set(arms.values());
    for (const step of this.#after.workflow.steps) {
      const earlier = steps.get(step);
      const part = partOfStep(step);
      if (earlier === undefined) this.#addLone("added", part, step.slot, this.#after);
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
      }
      this.#compareArms(step, earlier, keptArms);
    }
    const kept = new Set(steps.values());
    for (const step of this.#before.workflow.steps) {
      if (kept.has(step)) continue;
      this.#addLone("removed", partOfStep(step), step.slot, this.#before);
      for (const arm of step.arms) {
        this.#addLone("removed", partOfArm(arm, step, this.#before), arm.slot, this.#before);
      }
    }
  }

  #compareArms(step: Step, earlier: Step | undefined, kept: ReadonlySet<Arm>): void {
    const { arms } = this.#match;
    const paired = step.arms.filter((arm) => arms.has(arm));
    const positions = paired.map((arm) => earlier?.arms.indexOf(arms.get(arm) as Arm) ?? 0);
    const moved = new Set([...movedPlaces(positions)].map((place) => paired[place]));
    for (const arm of step.arms) {
      const other = arms.get(arm);
      const part = partOfArm(arm, step, this.#after);
      if (other === undefined) {
        this.#addLone("added", part, arm.slot, this.#after);
        continue;
      }
      if (moved.has(arm)) this.#add({ part, kind: "moved", how: "order" });
      if (arm.terminates !== other.terminates) this.#add({ part, kind: "end", ends: arm.terminates });
      this.#compare(part, other.slot, arm.slot);
    }
    for (const arm of earlier?.arms ?? []) {
      if (kept.has(arm)) continue;
      this.#addLone("removed", partOfArm(arm, earlier as Step, this.#before), arm.slot, this.#before);
    }
  }

  /** Preferences, named conditions, and conditions that are all of a file. */
  compareOthers(): void {
    const [earlier, later] = [this.#before.others, this.#after.others];
    for (const [pointer, { part, written }] of later) {
      const before = earlier.get(pointer);
      if (before === undefined) this.#addWritten("added", part, written);
      else this.#compareRead(part, before.written, written);
    }
    for (const [pointer, { part, written }] of earlier) {
      if (!later.has(pointer)) this.#addWritten("removed", part, written);
    }
  }

  #compare(part: Part, earlier: ConditionSlot | undefined, later: ConditionSlot | undefined): void {
    if (earlier === undefined && later === undefined) return;
    this.#compareRead(part, this.#before.read(earlier), this.#after.read(later));
  }

  #compareRead(part: Part, first: Written | undefined, second: Written | undefined): void {
    if (first === undefined || second === undefined) {
      const where = first !== undefined ? "after" : second !== undefined ? "before" : "both";
      this.#add({ part, kind: "unreadable", in: where });
    } else this.#compareWritten(part, first, second);
  }

  #compareWritten(part: Part, first: Written, second: Written): void {
    const renamed = renameRefs(first.condition, this.#match.names);
    const [was, would, is] = [first.condition, renamed, second.condition].map((one) => JSON.stringify(one));
    // Words that were written anew are shown even where they say the very same, but not for a step's new name.
    const isRespelt = first.isOwn && second.isOwn && first.text !== second.text && was === would;
    if (would === is && !isRespelt) return;
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

  #addLone(
    kind: "added" | "removed",
    part: Part,
    place: ConditionSlot | undefined,
    { read }: FileParts,
  ): void {
    // Every workflow has a trigger; what counts of it are its conditions.
    if (part.kind !== "trigger" || place !== undefined) this.#addWritten(kind, part, read(place));
  }

  #addWritten(kind: "added" | "removed", part: Part, written: Written | undefined): void {
    this.#add({ part, kind, condition: written?.text });
    if (written === undefined) {
      this.#add({ part, kind: "unreadable", in: kind === "added" ? "after" : "before" });
    }
  }

  /** Steps that stand elsewhere than before: in another list, or in another order in the same. */
  #movedSteps(): ReadonlyMap<Step, "order" | "branch"> {
    const { steps } = this.#match;
    const lanes = lanesOf(this.#match, this.#before.workflow, this.#after.workflow);
    const moved = new Map<Step, "order" | "branch">();
    const byLane = new Map<string, Step[]>();
    for (const step of this.#after.workflow.steps) {
      const earlier = steps.get(step);
      if (earlier === undefined) continue;
      const lane = lanes.after(step) ?? "";
      if (lanes.before(earlier) !== lane) moved.set(step, "branch");
      else if (byLane.has(lane)) byLane.get(lane)?.push(step);
      else byLane.set(lane, [step]);
    }
    for (const lane of byLane.values()) {
      const before = lane.map((step) => (steps.get(step) as Step).index);
      for (const place of movedPlaces(before)) moved.set(lane[place] as Step, "order");
    }
    return moved;
  }

  #add(change: Change): void {
    this.changes.push(change);
  }
}

/** The channel types that both files give a step, or one of them where the other has no such step; by its new name. */
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
