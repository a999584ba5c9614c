import type { Fate } from "heed/simulate";
import { html, nothing, type TemplateResult } from "lit-html";
import type { DecisionView } from "../engine/index.ts";
import { explanation } from "./explanation.ts";
import { type FlowNode, flowOf, nameOf, type PlanArm, type PlanStep, waitOf } from "./flow.ts";
import { icon, iconOf } from "./icons.ts";
import type { Actions, View } from "./view.ts";

/** The workflow as cards, each with its fate in the run that is shown, and its decision explained where it was made. */
export function canvas(view: View, actions: Actions): TemplateResult {
  const { run, words } = view;
  if (run === undefined) return html`<div class="waiting" role="status">${words.running}…</div>`;
  const mistakes = mistakesOf(view);
  if (run.plan === undefined) return html`${mistakes}`;
  const nodes = flowOf(run.plan);
  return html`${mistakes}
    <ol class="flow">${nodes.map((node) => nodeOf(node, view, actions, false))}</ol>
    ${nodes.length < 2 ? html`<p class="note">${words.emptyWorkflow}</p>` : nothing}
    ${endingOf(view)}`;
}

function mistakesOf({ run, words, state }: View): readonly TemplateResult[] {
  return (["workflow", "scenario"] as const).flatMap((name) => {
    const found = run?.mistakes[name] ?? [];
    const [first] = found;
    if (first === undefined) return [];
    const line = first.span === undefined ? undefined : lineAt(state[name], first.span.start);
    const title = run?.result === undefined ? words.mistakesIn[name] : words.undecidable;
    return [
      html`<p class="mistake" role="alert">${icon("alert")}<span><strong>${title}${
        line === undefined ? "" : `:${line}`
      }</strong> <span lang="en">${first.message}</span></span></p>`,
    ];
  });
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function nodeOf(node: FlowNode, view: View, actions: Actions, isOff: boolean): TemplateResult {
  const { step, arms } = node;
  const decision = decisionOf(step, view);
  const fate = fateOf(step, view, isOff);
  const taken = takenBy(step, view);
  return html`<li class="node" data-fate=${fate ?? "unknown"}>
    ${card(step, decision, fate, view, actions)}
    ${
      arms.length === 0
        ? nothing
        : html`<ul class="arms">${arms.map(({ arm, nodes }, index) =>
            armOf({ arm, nodes }, index, taken, view, actions),
          )}</ul>`
    }
  </li>`;
}

function armOf(
  { arm, nodes }: FlowNode["arms"][number],
  index: number,
  taken: number | null | undefined,
  view: View,
  actions: Actions,
): TemplateResult {
  const { words, run } = view;
  const condition = run?.conditions[arm.pointer];
  const isTaken = taken === index;
  const isOff = taken !== undefined && !isTaken;
  return html`<li class="arm" data-taken=${taken === undefined ? "unknown" : `${isTaken}`}>
    <h3 class="arm-name">
      ${taken === undefined ? nothing : icon(isTaken ? "ran" : "not-taken")}<span>${armName(arm, index, view)}</span>${
        taken === undefined || isTaken
          ? nothing
          : html`<span class="said"> (${words.fates["not-taken"]})</span>`
      }${condition === undefined ? nothing : pill(condition.count, view)}
    </h3>
    ${condition === undefined ? nothing : html`<p class="condition"><code>${condition.text}</code></p>`}
    <ol class="flow">${nodes.map((node) => nodeOf(node, view, actions, isOff))}</ol>
    ${arm.terminates ? html`<p class="ends">${icon("halted")} ${words.endsHere}</p>` : nothing}
  </li>`;
}

function card(
  step: PlanStep,
  decision: DecisionView | undefined,
  fate: Fate | undefined,
  view: View,
  actions: Actions,
): TemplateResult {
  const { words, run, state } = view;
  const { pointer, type, channel, index } = step;
  const condition = run?.conditions[pointer];
  const isChosen = state.chosen === pointer;
  const kind = channel?.type === undefined ? words.stepTypes[type ?? ""] : words.channels[channel.type];
  const wait = waitOf(step);
  const name = nameOf(step, words.trigger);
  const details = [index === 0 ? undefined : (kind ?? type), wait].filter((each) => each !== undefined);
  return html`<article class="step ${isChosen ? "chosen" : ""}" data-fate=${fate ?? "unknown"} data-step=${name}>
    <h3><button type="button" class="head" aria-expanded=${isChosen ? "true" : "false"} @click=${() => actions.choose(pointer)}>
      <span class="kind">${icon(iconOf(index === 0 ? "trigger" : type, channel?.type))}</span>
      <span class="names"><span class="name">${name}</span>${
        details.length === 0 ? nothing : html`<span class="details">${details.join(" · ")}</span>`
      }</span>
      ${condition === undefined ? nothing : pill(condition.count, view)}
      ${fate === undefined ? nothing : badge(fate, view)}
    </button></h3>
    ${
      isChosen
        ? why(step, decision, fate, view)
        : condition === undefined
          ? nothing
          : html`<p class="condition"><code>${condition.text}</code></p>`
    }
  </article>`;
}

function pill(count: number, { words }: View): TemplateResult {
  return html`<span class="pill">${words.conditionCount(count)}</span>`;
}

function badge(fate: Fate, { words }: View): TemplateResult {
  return html`<span class="fate" data-fate=${fate}>${icon(fate)}${words.fates[fate]}</span>`;
}

/** The explanation of a chosen step: a sentence, and its conditions. */
function why(
  step: PlanStep,
  decision: DecisionView | undefined,
  fate: Fate | undefined,
  view: View,
): TemplateResult {
  const { words } = view;
  const sentence = sentenceOf(step, decision, fate, view);
  const arms = step.arms ?? [];
  return html`<div class="why">
    <h4 class="said">${words.explanation}</h4>
    ${sentence === undefined ? nothing : html`<p class="sentence" aria-live="polite">${[sentence, waitEndOf(step, view)].filter(Boolean).join(" ")}</p>`}
    ${
      decision === undefined || decision.verdicts.length === 0
        ? unaskedCondition(step, view)
        : explanation(decision, (index) => armName(arms[index], index, view), words)
    }
  </div>`;
}

/** The condition of a step that was not asked in this run. */
function unaskedCondition({ pointer }: PlanStep, { run }: View): TemplateResult | typeof nothing {
  const condition = run?.conditions[pointer];
  return condition === undefined ? nothing : html`<p class="condition"><code>${condition.text}</code></p>`;
}

function sentenceOf(
  step: PlanStep,
  decision: DecisionView | undefined,
  fate: Fate | undefined,
  view: View,
): string | undefined {
  const { words, run, moment } = view;
  const said = words.sentence;
  const name = nameOf(step, words.trigger);
  if (run?.result === undefined || fate === undefined) return undefined;
  if (fate === "not-taken") return said.notTaken(name);
  if (decision === undefined) return moment?.isEnd === false ? said.later(name) : said.notReached(name);
  const { offset: at, because } = decision;
  const taken = takenBy(step, view);
  // A wait that halts the run had true conditions: its end is told besides.
  if (fate === "halted" && step.event === undefined) return said.halted(name, at);
  if (fate === "failed") return said.failed(name, at);
  if (fate === "skipped") {
    const own = decision.verdicts.find(({ of }) => of === "step");
    if (own?.result === false) return said.skipped(name, at);
    if (step.effect === "send") return said.noMessage(name, at);
    return said.noWait(name, at, because && words.noWaits[because]);
  }
  if (taken === null) return said.tookNone(name, at);
  if (taken !== undefined) return said.took(name, at, armName(step.arms?.[taken], taken, view));
  return run.conditions[step.pointer] === undefined ? said.free(name, at) : said.ran(name, at);
}

/** End of the wait of a step, if it waits for an event and is past that. */
function waitEndOf({ ref }: PlanStep, { run, moment, words }: View): string | undefined {
  for (const entry of run?.result?.timeline ?? []) {
    if (entry.kind !== "waited" || entry.step !== ref) continue;
    if (moment !== undefined && entry.at > moment.at) return undefined;
    const end = words.sentence[entry.waited.matched ? "matched" : "timedOut"](entry.words.at);
    return entry.waited.goesOn ? end : `${end} ${words.sentence.waitHalted}`;
  }
  return undefined;
}

function armName(arm: PlanArm | undefined, index: number, { words, run }: View): string {
  if (arm?.name !== undefined && arm.name !== "") return arm.name;
  const isDefault = arm !== undefined && run?.conditions[arm.pointer] === undefined;
  return isDefault ? words.defaultBranch : words.branchName(index + 1);
}

function decisionOf({ index }: PlanStep, { run, moment }: View): DecisionView | undefined {
  if (moment !== undefined && !moment.decided.has(index)) return undefined;
  return run?.decisions.findLast(({ step }) => step === index);
}

/** The fate of a step at the moment that is shown. */
function fateOf({ index }: PlanStep, { run, moment }: View, isOff: boolean): Fate | undefined {
  const final = run?.result?.fates[index]?.fate;
  if (final === undefined || moment === undefined || moment.isEnd) return final;
  if (moment.decided.has(index)) return final;
  return isOff ? "not-taken" : "not-reached";
}

/** The index of the arm that a decided step took, null for none; undefined if it is not decided by then. */
function takenBy({ index }: PlanStep, { run, moment }: View): number | null | undefined {
  if (moment !== undefined && !moment.decided.has(index)) return undefined;
  return run?.result?.fates[index]?.arm;
}

function endingOf({ run, words, moment }: View): TemplateResult | typeof nothing {
  const ending = run?.result?.ending;
  if (ending === undefined || run?.scenario === undefined || moment?.isEnd === false) return nothing;
  return html`<p class="ending">${words.endedAt(words.endings[ending.how], moment?.offset ?? "")}</p>`;
}
