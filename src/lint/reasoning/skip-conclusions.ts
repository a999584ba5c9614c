import {
  type Condition,
  type DeliveryTrio,
  isStatusTrio,
  type StatusTrio,
  type Trio,
} from "../../condition/index.ts";
import { print } from "../../language/index.ts";
import type { ConditionSlot, Step } from "../../workflow/index.ts";
import type { StatusQuestion, Subject } from "../subject/subject.ts";
import { isPlainBranch } from "./assumptions.ts";
import type { AskedOfSkipped, Conclusion } from "./conclusions.ts";
import type { Solver } from "./solver.ts";
import { keyOfTrio } from "./tree.ts";

/** Knowledge about a file that conclusions about skipped steps need. */
export interface SkipKnowledge {
  readonly subject: Subject;
  readonly solver: Solver;
  /** The condition of a slot; undefined if there is a mistake in it. */
  read(slot: ConditionSlot): Condition | undefined;
}

/**
 * Finds questions about a step that decide a condition although the step was skipped: it stands on another path, or its
 * own conditions were false, and nothing around the question excludes that. At most one for each step and slot.
 */
export function concludeSkipped(knowledge: SkipKnowledge): readonly Conclusion<AskedOfSkipped>[] {
  const { subject, solver } = knowledge;
  return togetherIn(subject).flatMap((questions) => {
    const slot = questions[0]?.one.written.at;
    return solver.about(slot, () => new SkipAnalysis(questions, knowledge).conclude()) ?? [];
  });
}

/** The questions about one step in one slot, none of them about a skip that the same step asks about elsewhere. */
function togetherIn({ questions }: Subject): readonly (readonly StatusQuestion[])[] {
  const groups = new Map<ConditionSlot, Map<string, StatusQuestion[]>>();
  for (const question of questions) {
    const { at } = question.one.written;
    const byRef = groups.get(at) ?? new Map<string, StatusQuestion[]>();
    const group = byRef.get(question.trio.ref);
    if (group === undefined) byRef.set(question.trio.ref, [question]);
    else group.push(question);
    groups.set(at, byRef);
  }
  const asked = questions.filter(({ trio }) => trio.argument === "skipped");
  const slotsBySkip = new Map<string, Set<ConditionSlot>>();
  for (const { asking, trio, one } of asked) {
    const key = `${asking.index} ${trio.ref}`;
    slotsBySkip.set(key, (slotsBySkip.get(key) ?? new Set()).add(one.written.at));
  }
  const isHandledElsewhere = ({ asking, trio, one }: StatusQuestion) =>
    [...(slotsBySkip.get(`${asking.index} ${trio.ref}`) ?? [])].some((slot) => slot !== one.written.at);
  return [...groups.values()].flatMap((byRef) =>
    [...byRef.values()].filter(([first]) => first !== undefined && !isHandledElsewhere(first)),
  );
}

class SkipAnalysis {
  readonly #questions: readonly StatusQuestion[];
  readonly #knowledge: SkipKnowledge;

  constructor(questions: readonly StatusQuestion[], knowledge: SkipKnowledge) {
    this.#questions = questions;
    this.#knowledge = knowledge;
  }

  conclude(): readonly Conclusion<AskedOfSkipped>[] {
    const { subject, read, solver } = this.#knowledge;
    const [{ asked, asking, one }] = this.#questions as [StatusQuestion];
    if (asked === undefined) return [];
    const precedence = subject.order.precedes(asked, asking);
    const about = this.#questions.filter(({ trio }) => trio.argument !== "skipped");
    const negative = about.filter(({ trio }) => isTrueOfSkipped(trio));
    const isOnPaths = precedence === "sometimes" && about.length > 0;
    const isConditional = precedence !== "never" && asked.conditional && negative.length > 0;
    if (!isOnPaths && !isConditional) return [];
    if (solver.isSpent) {
      solver.giveUp();
      return [];
    }
    const condition = read(one.written.at);
    const skips = this.#questions.filter(({ trio }) => trio.argument === "skipped");
    // A fallback is meant if the condition names it.
    if (skips.some(({ trio }) => condition === undefined || isTrueOfSkipped(trio))) return [];
    const premises = [...this.#around(asking, one.written.at), skipped(asked.ref as string)];
    if (isOnPaths) {
      const question =
        condition === undefined
          ? about[0]
          : this.#deciding(about, condition, premises, this.#otherPaths(asked, asking));
      if (question !== undefined) return [conclusionOf(question, { kind: "paths" })];
    }
    const own = asked.slot && read(asked.slot);
    if (!isConditional || condition === undefined || own === undefined) return [];
    const question = this.#deciding(negative, condition, premises, [[fails(own)]]);
    return question === undefined
      ? []
      : [conclusionOf(question, { kind: "conditions", condition: print(own) })];
  }

  /** The first question that decides the condition in some case in which the step was skipped. */
  #deciding(
    questions: readonly StatusQuestion[],
    { any }: Condition,
    premises: readonly Premise[],
    cases: readonly (readonly Premise[])[],
  ): StatusQuestion | undefined {
    const keys = new Set(questions.map(({ trio }) => keyOfTrio(trio)));
    const isOneOf = (trio: Trio) => keys.has(keyOfTrio(trio));
    const without = { any: any.filter(({ all }) => !all.some(isOneOf)) };
    return questions.find(({ trio }) => {
      const key = keyOfTrio(trio);
      const groups = any.filter(({ all }) => all.some((other) => keyOfTrio(other) === key));
      const deciding = { any: groups.map(({ all }) => ({ all: all.filter((other) => !isOneOf(other)) })) };
      return cases.some((more) =>
        this.#isPossible([...premises, ...more, { holding: deciding }, { failing: without }]),
      );
    });
  }

  #isPossible(premises: readonly Premise[]): boolean {
    const { solver } = this.#knowledge;
    const holding = premises.flatMap((one) => one.holding ?? []);
    const failing = premises.flatMap((one) => one.failing ?? []);
    return solver.isPossible({ holding, failing }, { ...solver.facts, expiry: false });
  }

  /** Premises of a step that runs: its trigger and the arms around it, and its own conditions where it asks of events. */
  #around(step: Step, slot: ConditionSlot): readonly Premise[] {
    const [trigger] = this.#knowledge.subject.workflow.steps;
    const own = step.slot !== undefined && step.slot !== slot && step.arms.length === 0 ? [step.slot] : [];
    const slots = trigger?.slot === undefined || trigger.slot === slot ? own : [trigger.slot, ...own];
    const arms = this.#armsAround(step).flatMap(({ branch, index }) => this.#taken(branch, index));
    const earlier = step.arms.findIndex((arm) => arm.slot === slot);
    return [...slots.flatMap((one) => this.#holds(one)), ...arms, ...this.#notTaken(step, earlier)];
  }

  /** For each path without a step, its premises. */
  #otherPaths(asked: Step, asking: Step): readonly (readonly Premise[])[] {
    const shared = new Set(this.#armsAround(asking).map(({ branch, index }) => `${branch.index} ${index}`));
    const left = this.#armsAround(asked).filter(
      ({ branch, index }) => !shared.has(`${branch.index} ${index}`),
    );
    return left.flatMap(({ branch, index }) => {
      if (!isPlainBranch(branch)) return [[]];
      const others = branch.arms.flatMap(({ terminates }, at) =>
        at === index || terminates ? [] : [this.#taken(branch, at)],
      );
      return branch.mayTakeNoArm ? [...others, this.#notTaken(branch, branch.arms.length)] : others;
    });
  }

  #taken(branch: Step, index: number): readonly Premise[] {
    if (!isPlainBranch(branch)) return [];
    const slot = branch.arms[index]?.slot;
    return [...this.#notTaken(branch, index), ...(slot === undefined ? [] : this.#holds(slot))];
  }

  /** The arms before an index were not taken. */
  #notTaken(branch: Step, index: number): readonly Premise[] {
    if (!isPlainBranch(branch)) return [];
    return branch.arms.slice(0, Math.max(index, 0)).flatMap(({ slot }) => {
      const condition = slot && this.#knowledge.read(slot);
      return condition === undefined ? [] : [fails(condition)];
    });
  }

  #holds(slot: ConditionSlot): readonly Premise[] {
    const condition = this.#knowledge.read(slot);
    return condition === undefined ? [] : [holds(condition)];
  }

  #armsAround({ arm }: Step): readonly { readonly branch: Step; readonly index: number }[] {
    const found = [];
    for (let around = arm; around !== undefined; ) {
      const branch = this.#knowledge.subject.workflow.steps[around.step] as Step;
      found.push({ branch, index: around.index });
      around = branch.arm;
    }
    return found;
  }
}

/** A condition that holds, or one that fails, when the question is asked. */
interface Premise {
  readonly holding?: Condition;
  readonly failing?: Condition;
}

/** The premise of a condition that held at an earlier time. */
function holds({ any }: Condition): Premise {
  const groups = any.map(({ all }) => ({ all: all.filter((trio) => keepsVerdict(trio, true)) }));
  return { holding: { any: groups } };
}

/** The premise of a condition that failed at an earlier time. */
function fails({ any }: Condition): Premise {
  return { failing: { any: any.filter(({ all }) => all.every((trio) => keepsVerdict(trio, false))) } };
}

/**
 * Checks whether a verdict counts as kept while time passes. A message that was delivered or seen stays so, one that was
 * not may become so. Values of the context count as kept: an author who repeats a condition about them means one case.
 */
function keepsVerdict(trio: Trio, verdict: boolean): boolean {
  return !isStatusTrio(trio) || trio.argument === "skipped" || isTrueOfSkipped(trio) !== verdict;
}

function isTrueOfSkipped(trio: StatusTrio): boolean {
  const isOfSkip = trio.argument === "skipped";
  switch (trio.operator) {
    case "contains":
    case "greater_than":
      return false;
    case "not_contains":
    case "less_than_or_equal_to":
      return true;
    case "equal_to":
    case "greater_than_or_equal_to":
      return isOfSkip;
    case "not_equal_to":
    case "less_than":
      return !isOfSkip;
  }
}

function skipped(ref: string): Premise {
  const trio: DeliveryTrio = { kind: "delivery", ref, operator: "equal_to", argument: "skipped" };
  return { holding: { any: [{ all: [trio] }] } };
}

function conclusionOf(
  { trio, place, one }: StatusQuestion,
  because: AskedOfSkipped["because"],
): Conclusion<AskedOfSkipped> {
  const fact = {
    one,
    ref: trio.ref,
    because,
    question: print({ any: [{ all: [trio] }] }),
    isTrueOfSkipped: isTrueOfSkipped(trio),
  };
  return { fact, place };
}
