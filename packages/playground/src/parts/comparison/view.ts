import type { Answer } from "heed/analyse";
import type { Context } from "heed/runtime";
import { html, nothing, type TemplateResult } from "lit-html";
import { type IconName, icon } from "../base/more-icons.ts";
import { withCode } from "../base/with-code.ts";
import { EXPIRED, outcomeIn, SKIPPED, type StateKey, statusesIn } from "../ladder/states.ts";
import type { Labels, Words } from "../words/index.ts";
import type { Comparison, RefDifference, StateClass } from "./questions.ts";
import type { Relation } from "./relation.ts";

export type Side = "first" | "second";

/** A context in which only one of the conditions holds. */
export interface Witness {
  readonly context: Context;
  readonly holds: Side;
}

export interface ComparisonActions {
  show(witness: Witness): void;
  look(ref: string, state: StateKey): void;
}

export interface ComparisonView {
  readonly words: Words;
  /** The host's words, for the ladders. */
  readonly labels: Labels;
  readonly actions: ComparisonActions;
  readonly names: readonly [string, string];
  /** The conditions in words; undefined for one that has errors. */
  readonly texts: readonly [string | undefined, string | undefined] | undefined;
  readonly relation: Relation | "wrong" | undefined;
  readonly comparison: Comparison | undefined;
  readonly differences: readonly RefDifference[];
  /** The number of steps that are not done. */
  readonly left: number;
  readonly witness: Witness | undefined;
  /** By ref, the state that its ladder shows. */
  readonly looked: ReadonlyMap<string, StateKey>;
}

const RELATION_ICONS: { readonly [relation in Relation | "wrong"]: IconName } = {
  same: "check",
  stricter: "narrow",
  looser: "wide",
  neither: "cross",
  undecided: "alert",
  wrong: "alert",
};

export function comparisonTemplate(view: ComparisonView): TemplateResult {
  const { words, names, texts, relation, comparison, differences, left } = view;
  return html`<div class="comparison">
    <div class="sides">
      ${sideTemplate("first", names[0], texts?.[0], view)}
      ${sideTemplate("second", names[1], texts?.[1], view)}
    </div>
    <div class="answer ${relation ?? "pending"}" role="status">${
      relation === undefined
        ? html`<span>${words.comparison.pending}</span>`
        : html`${icon(RELATION_ICONS[relation])}<span><strong>${words.comparison.relations[relation](names[0], names[1])}</strong> ${words.comparison.meanings[relation](names[0], names[1])}</span>`
    }</div>
    ${comparison === undefined ? nothing : casesTemplate(comparison, view)}
    ${differences.map((difference) => differenceTemplate(difference, view))}
    ${left === 0 || comparison === undefined ? nothing : html`<p class="note">${words.comparison.stepsLeft(left)}</p>`}
  </div>`;
}

function sideTemplate(
  side: Side,
  name: string,
  text: string | undefined,
  { words, texts }: ComparisonView,
): TemplateResult {
  return html`<div class="side ${side}">
    <h3><span class="letter" aria-hidden="true">${words.litMarks[side]}</span>${name}</h3>
    <p class="mono text">${texts === undefined ? "" : (text ?? words.comparison.noCondition)}</p>
  </div>`;
}

/** For each direction whether there is a case, which is then one press away. */
function casesTemplate({ onlyFirst, onlySecond }: Comparison, view: ComparisonView): TemplateResult {
  const { words, witness } = view;
  const facts = [...new Set([...onlyFirst.assuming, ...onlySecond.assuming])];
  return html`<div class="cases">
    <ul>${caseTemplate(onlyFirst, "first", view)}${caseTemplate(onlySecond, "second", view)}</ul>
    ${facts.length === 0 ? nothing : html`<p class="note">${words.comparison.assuming} ${facts.map((fact, index) => html`${index > 0 ? "; " : nothing}<span lang="en">${withCode(fact)}</span>`)}.</p>`}
    ${
      witness === undefined
        ? nothing
        : html`<div class="witness ${witness.holds}"><h4>${words.comparison.witness(view.names[witness.holds === "first" ? 0 : 1])}</h4><pre class="mono" tabindex="0" role="region" aria-label=${words.comparison.context}>${JSON.stringify(witness.context, undefined, 2)}</pre></div>`
    }
  </div>`;
}

function caseTemplate({ answer, witness, why }: Answer, holds: Side, view: ComparisonView): TemplateResult {
  const { words, names, actions } = view;
  const name = names[holds === "first" ? 0 : 1];
  return html`<li>
    <span class="letter ${holds}" aria-hidden="true">${words.litMarks[holds]}</span>
    ${
      witness !== undefined
        ? html`<span>${words.comparison.some(name)}</span><button type="button" class="add" aria-label=${words.comparison.showCaseOf(name)} @click=${() => actions.show({ context: witness, holds })}>${words.comparison.showCase}</button>`
        : html`<span>${answer === "yes" ? words.comparison.none(name) : words.comparison.unknown(name)}${answer === "undecided" && why !== undefined ? html` <span class="note" lang="en">${why}.</span>` : nothing}</span>`
    }
  </li>`;
}

function differenceTemplate(
  { step, classes, lit }: RefDifference,
  view: ComparisonView,
): TemplateResult | typeof nothing {
  const { words, actions, looked } = view;
  const differing = classes.filter(({ kind }) => kind !== undefined);
  // Nothing differs in any state: that proves the two the same, which is said above.
  if (differing.length === 0) return nothing;
  const state = looked.get(step.ref) ?? (differing[0]?.states[0] as StateKey);
  return html`<section class="ref" data-ref=${step.ref}>
    <heed-ladder
      compact
      bare
      .labels=${view.labels}
      .steps=${[step]}
      .lit=${{ [step.ref]: lit }}
      .refs=${{ [step.ref]: outcomeIn(state) }}
      @refs-input=${(event: Event) => event.stopPropagation()}
      @refs-change=${(event: CustomEvent) => {
        event.stopPropagation();
        const next = stateIn(event.detail.outcome);
        if (next !== undefined) actions.look(step.ref, next);
      }}
    ></heed-ladder>
    <div class="classes">
      <h4>${words.comparison.differs(step.ref)}</h4>
      <ul>${differing.map((one) => classTemplate(step.ref, one, one.states.includes(state), view))}</ul>
    </div>
  </section>`;
}

function classTemplate(ref: string, one: StateClass, isShown: boolean, view: ComparisonView): TemplateResult {
  const { words, actions } = view;
  const { states, kind = "undecided", onlyFirst, onlySecond } = one;
  const [state = SKIPPED] = states;
  const witnesses: readonly Witness[] = [
    ...(onlyFirst === undefined ? [] : [{ context: onlyFirst, holds: "first" as const }]),
    ...(onlySecond === undefined ? [] : [{ context: onlySecond, holds: "second" as const }]),
  ];
  return html`<li class=${kind}>
    <button type="button" class="state" aria-pressed=${isShown} @click=${() => actions.look(ref, state)}>
      <span class="letter ${kind}" aria-hidden="true">${words.litMarks[kind]}</span>
      <span class="words"><span class="name">${stateText(state, words)}</span><span class="note">${words.lit[kind]}${states.length > 1 ? `; ${words.comparison.more(states.length - 1)}` : ""}</span></span>
    </button>
    ${witnesses.map(
      (witness) =>
        html`<button type="button" class="add" @click=${() => actions.show(witness)} aria-label="${words.comparison.showCase}: ${stateText(state, words)}, ${words.lit[witness.holds]}">${words.comparison.showCase}${witnesses.length > 1 ? ` ${words.litMarks[witness.holds]}` : nothing}</button>`,
    )}
  </li>`;
}

function stateIn(outcome: unknown): StateKey | undefined {
  if (outcome === "skipped") return SKIPPED;
  if (outcome === "expired") return EXPIRED;
  const [message] = outcome as readonly {
    readonly status: string;
    readonly engagement_statuses: readonly string[];
  }[];
  return message && [message.status, ...message.engagement_statuses].join("+");
}

/** A state in words: its statuses. */
export function stateText(state: StateKey, words: Words): string {
  const statuses = statusesIn(state);
  if (statuses === undefined) return state === SKIPPED ? words.fates.skipped : words.comparison.expired;
  return [statuses.status, ...statuses.engagement].map((status) => words.statuses[status]).join(", ");
}
