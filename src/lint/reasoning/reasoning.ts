import type { Condition } from "../../condition/index.ts";
import type { DocumentNode } from "../../document/index.ts";
import { parseAll } from "../../language/index.ts";
import type { Place } from "../../problem/index.ts";
import { decode } from "../../stored/index.ts";
import type { ConditionSlot as ConditionPlace } from "../../workflow/index.ts";
import type { Report, Rule } from "../rule.ts";
import type { LintedTrio, StatusQuestion, Subject } from "../subject/subject.ts";
import { Assumptions } from "./assumptions.ts";
import type { Insight, ReasoningRule } from "./conclusion.ts";
import { isWorthAsking, type Judged, judge } from "./condition-conclusions.ts";
import { withoutMember } from "./removal.ts";
import { Logic } from "./solver.ts";
import { judgeSteps, wholeOf } from "./step-conclusions.ts";
import {
  conditionOf,
  type GroupNode,
  isSameSet,
  isWithinLimits,
  type TrioNode,
  treesOf,
  triosIn,
} from "./tree.ts";

/** A rule that reports what reasoning about the file's conditions found for it. */
export function reasoningRule<Name extends ReasoningRule>(name: Name): Rule<Name> {
  return {
    name,
    level: "warning",
    check(subject, report) {
      for (const insight of insightsOf(subject)) {
        if (insight.rule !== name) continue;
        const { parameters, place, mend } = insight;
        (report as Report<ReasoningRule>)(parameters, place as Place, mend);
      }
    },
  };
}

const known = new WeakMap<Subject, readonly Insight[]>();

/**
 * What reasoning finds in a file: each fault once, by the rule that says most of it. All rules that reason share it,
 * since each must know what the others say.
 */
function insightsOf(subject: Subject): readonly Insight[] {
  let insights = known.get(subject);
  if (insights === undefined) {
    insights = new Reasoning(subject).insights();
    known.set(subject, insights);
  }
  return insights;
}

const OPEN: Judged = { verdict: undefined, insights: [] };

class Reasoning {
  readonly #subject: Subject;
  readonly #logic: Logic;
  readonly #trees: ReadonlyMap<ConditionPlace, GroupNode>;
  /** A place that was found again is another object: what holds its conditions is the same. */
  readonly #treeAt: ReadonlyMap<DocumentNode | undefined, GroupNode>;
  readonly #conditions = new Map<DocumentNode | undefined, Condition | undefined>();
  readonly #judged = new Map<DocumentNode | undefined, Judged>();

  constructor(subject: Subject) {
    this.#subject = subject;
    this.#logic = new Logic({ channels: channelsIn(subject) }, subject.prefixes);
    this.#trees = treesOf(subject.trios);
    this.#treeAt = new Map([...this.#trees].map(([place, tree]) => [holderOf(place), tree]));
  }

  insights(): readonly Insight[] {
    const found: Insight[] = [];
    for (const place of this.#trees.keys()) {
      for (const insight of this.#judge(place).insights) {
        found.push({ ...insight, place: insight.place ?? wholeOf(place) } as Insight);
      }
    }
    const steps = judgeSteps({
      subject: this.#subject,
      logic: this.#logic,
      assumptions: new Assumptions(this.#subject.workflow, (place) => this.#read(place)),
      read: (place) => this.#read(place),
      triosAt: (place) => {
        const tree = this.#treeAt.get(holderOf(place));
        return tree === undefined ? [] : triosIn(tree);
      },
      treeOf: (place) => this.#treeOf(place),
      verdictOf: (place) => this.#judge(place).verdict,
      isToldOf: (one) => this.#isToldOf(one),
    });
    return [...found, ...steps];
  }

  #judge(place: ConditionPlace): Judged {
    const before = this.#judged.get(holderOf(place));
    if (before !== undefined) return before;
    const tree = this.#treeAt.get(holderOf(place));
    // To look whether it is worth asking is cheaper than to read conditions again.
    const isOpen =
      tree === undefined || !isWorthAsking(tree, this.#logic) || this.#treeOf(place) === undefined;
    const judged = isOpen
      ? OPEN
      : judge(tree, {
          logic: this.#logic,
          isMeant: (node) => this.#isMeant(node),
          isToldOf: (one) => this.#isToldOf(one),
          mend: (top, removal) => withoutMember(top, removal, this.#subject, this.#logic),
        });
    this.#judged.set(holderOf(place), judged);
    return judged;
  }

  /** The tree of a place, where nothing of its conditions is missing in it: no mistake, no `always` among others. */
  #treeOf(place: ConditionPlace): GroupNode | undefined {
    const tree = this.#treeAt.get(holderOf(place));
    if (tree === undefined || !isWithinLimits(tree)) return undefined;
    const condition = this.#read(place);
    return condition !== undefined && isSameSet(condition, conditionOf(tree)) ? tree : undefined;
  }

  #read(place: ConditionPlace): Condition | undefined {
    const holder = holderOf(place);
    if (!this.#conditions.has(holder)) this.#conditions.set(holder, readPlace(place, this.#subject.prefixes));
    return this.#conditions.get(holder);
  }

  /** Who asks beside a question whether the step was skipped has thought of the paths on which it does not run. */
  #isMeant({ one }: TrioNode): boolean {
    const { trio } = one;
    if (trio.kind !== "delivery" || trio.argument !== "skipped") return false;
    const { asked, asking } = this.#questionOf(one) ?? {};
    if (asked === undefined || asking === undefined) return false;
    return this.#subject.order.precedes(asked, asking) === "sometimes";
  }

  /** Whether another rule says of a question that there is nobody to ask, or that it comes too early. */
  #isToldOf(one: LintedTrio): boolean {
    const question = this.#questionOf(one);
    if (question === undefined) return false;
    const { trio, asked, asking } = question;
    const time = asked && this.#subject.order.timeBetween(asked, asking);
    return time === undefined || (time === "none" && trio.argument !== "skipped");
  }

  #questionOf({ trio }: LintedTrio): StatusQuestion | undefined {
    return this.#subject.questions.find((question) => question.trio === trio);
  }
}

/** What tells places apart: the map that holds the conditions, or where there is none, the conditions themselves. */
function holderOf({ holder, when, conditions }: ConditionPlace): DocumentNode | undefined {
  return holder ?? (when ?? conditions)?.node;
}

/** The conditions of a place as they count; undefined where there is a mistake in them. */
function readPlace(
  { kind: target, when, conditions }: ConditionPlace,
  prefixes: readonly string[],
): Condition | undefined {
  if (when === undefined) return conditions && decode(conditions.node.value, { target, prefixes }).condition;
  if (conditions !== undefined) return undefined;
  const { node } = when;
  const texts = node.kind === "list" ? node.items.map((item) => item.node.value) : [node.value];
  if (!texts.every((text) => typeof text === "string")) return undefined;
  return parseAll(texts, { target, prefixes }).condition;
}

/** The channel types of steps, where they are known; of a name that several steps have, none is. */
function channelsIn({ workflow }: Subject) {
  const duplicates = new Set(workflow.duplicates.map(([step]) => step?.ref));
  return Object.fromEntries(
    [...workflow.byRef].flatMap(([ref, { channelType }]) =>
      channelType === undefined || duplicates.has(ref) ? [] : [[ref, channelType] as const],
    ),
  );
}
