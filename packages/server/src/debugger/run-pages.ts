import type { RunAccount } from "heed/simulate";
import { type KeptRun, type KeptRunEvent, type Listed, RUN_STATUSES, type RunFilter } from "heed/store";
import { html } from "hono/html";
import { linesHtml, proseHtml } from "./account-lines.ts";
import { type Card, type CardEvent, cardsOf } from "./cards.ts";
import { type Asked, type Field, filterForm, pager, TIMES } from "./filters.ts";
import { isOver, stateOf } from "./live.ts";
import {
  facts,
  type Html,
  jsonDetails,
  pill,
  ROOT,
  referenceText,
  type Tone,
  timeText,
  visible,
} from "./page.ts";

/** The fields by which runs are filtered. */
export const RUN_FIELDS: readonly Field[] = [
  { name: "workflow", label: "Workflow" },
  { name: "recipient", label: "Recipient" },
  { name: "status", label: "Status", values: RUN_STATUSES },
  { name: "errors", label: "Errors", values: ["with", "without"] },
  { name: "trigger", label: "Trigger" },
  ...TIMES,
];

/** The filter of runs that the fields ask for. */
export function runFilterOf({ filter }: Asked): RunFilter {
  const { workflow, recipient, status, errors, trigger, from, until } = filter;
  return {
    workflow,
    recipient,
    ...(status !== undefined && { status: [status] as RunFilter["status"] }),
    ...(errors !== undefined && { has_errors: errors === "with" }),
    workflow_run_id: trigger,
    starting_at: from,
    ending_at: until,
  };
}

/** The list of runs. */
export function runsBody({ items, page_info }: Listed<KeptRun>, asked: Asked): Html {
  const rows = items.map(
    (run) => html`<li><a href="${ROOT}/runs/${encodeURIComponent(run.id)}">
<span class="row-title">${visible(run.workflow)}</span>
<span class="row-who">for ${referenceText(run.recipient)}</span>
<span class="row-state">${statusPill(run)}${run.error_count > 0 ? pill(counted(run.error_count, "error"), "bad") : ""}</span>
<span class="row-time">${timeText(run.inserted_at)}</span>
</a></li>`,
  );
  return html`<h1>Runs</h1>
${filterForm("runs", RUN_FIELDS, asked)}
${
  rows.length === 0
    ? html`<p class="none">No run is like this. Runs are made by triggers, if the server has a folder of workflows.</p>`
    : html`<ol class="rows" aria-label="Runs, the newest first">${rows}</ol>`
}
${pager("runs", asked, page_info)}`;
}

/** Parts of the page of a run besides the run. */
export interface RunPageParts {
  /** The content of the version of its workflow. */
  readonly content: unknown;
  /** True if the server has heed's playground. */
  readonly hasPlayground: boolean;
}

/** The page of one run. */
export function runBody(
  run: KeptRun,
  log: readonly KeptRunEvent[],
  account: RunAccount,
  { content, hasPlayground }: RunPageParts,
): Html {
  const { cards, others } = cardsOf(run, log, account, content);
  const live = isOver(run)
    ? html``
    : html`<p class="follow" role="status" data-live="${ROOT}/runs/${encodeURIComponent(run.id)}/live?since=${stateOf(run)}">This page is as the run was when it was opened.</p>`;
  return html`<p class="up"><a href="${ROOT}/runs">Runs</a></p>
<div class="head" id="part-head" data-part>
<h1>${visible(run.workflow)}</h1>
<p class="soft">${proseHtml(account.title + account.within)}</p>
<p class="head-state">${statusPill(run)}${endingHtml(account)}</p>
${facts([
  ["Recipient", referenceText(run.recipient)],
  ["Actor", run.actor === null ? null : referenceText(run.actor)],
  ["Tenant", run.tenant === null ? null : visible(run.tenant)],
  ["Started", timeText(run.inserted_at)],
  ["Wakes", run.wake_at === null ? null : timeText(run.wake_at)],
  ["Waits for", run.awaits === null ? null : "an event"],
  ["Put off", run.last_error === null ? null : visible(`${counted(run.tries, "time")}: ${run.last_error}`)],
  [
    "Trigger",
    html`<a href="${ROOT}/runs?${new URLSearchParams({ trigger: run.workflow_run_id }).toString()}">${visible(run.workflow_run_id)}</a>`,
  ],
  [
    "Messages",
    html`<a href="${ROOT}/messages?${new URLSearchParams({ run: run.id }).toString()}">those of this run</a>`,
  ],
  [
    "Try it",
    hasPlayground
      ? html`<a href="${ROOT}/runs/${encodeURIComponent(run.id)}/playground">in the playground</a>`
      : null,
  ],
])}
</div>
${live}
<h2>Steps</h2>
<ol class="canvas" aria-label="Steps, in the order of the workflow">
${cards.map(cardHtml)}
${others.length === 0 ? "" : html`<li class="card run-card" id="part-run" data-part><div class="card-head"><h3>The run itself</h3></div>${eventsHtml(others, "run")}</li>`}
</ol>`;
}

function endingHtml({ ending }: RunAccount): Html {
  return ending.when === undefined
    ? html`<span>${ending.text}</span>`
    : html`<span><span class="when">${ending.when}</span> ${ending.text}</span>`;
}

function cardHtml(card: Card, index: number): Html {
  const { name, type, channel, branches, conditions, fate, events } = card;
  const kind = [type.replaceAll("_", " "), channel.replaceAll("_", " ")]
    .filter((text) => text !== "")
    .join(" · ");
  const depth = Math.min(branches.length, 3);
  const isDone = events.length > 0;
  return html`<li class="card depth-${String(depth)} ${isDone ? "" : "unreached"}" id="part-${String(index)}" data-part>
${branches.length === 0 ? "" : html`<p class="on-branch">${visible(branches.join(" › "))}</p>`}
<div class="card-head"><div><p class="kind">${visible(kind)}</p><h3>${visible(name)}</h3></div>
<p class="pills">${conditions === 0 ? "" : pill(counted(conditions, "condition"))}${pill(fate.text, fate.tone)}</p></div>
${isDone ? eventsHtml(events, String(index)) : ""}
</li>`;
}

function eventsHtml(events: readonly CardEvent[], key: string): Html {
  const lines = events.map(
    ({
      account,
      kept,
    }) => html`<li class="event ${account.tone}"><p><span class="when">${account.when}</span> <span class="what">${proseHtml(account.what)}</span></p>
${messagesHtml(kept)}${linesHtml(account.below)}</li>`,
  );
  const data = events.map(({ kept }) => ({
    event: kept.event,
    inserted_at: kept.inserted_at,
    ...(kept.attempt !== null && { attempt: kept.attempt }),
    data: kept.data,
  }));
  return html`<ol class="events">${lines}</ol>${jsonDetails(`data-${key}`, `Data of ${counted(events.length, "event")}`, data)}`;
}

/** The most messages of a step that are linked; the list has all of them. */
const MOST_LINKS = 20;

/** Links to the messages that an event tells of. */
function messagesHtml({ event, data }: KeptRunEvent): Html {
  const { message_ids: ids } = (data ?? {}) as { readonly message_ids?: unknown };
  if (event !== "message_enqueued" || !Array.isArray(ids)) return html``;
  const texts = ids.slice(0, MOST_LINKS).filter((id): id is string => typeof id === "string");
  const links = texts.map(
    (id, index) =>
      html`<a href="${ROOT}/messages/${encodeURIComponent(id)}">Open message${texts.length === 1 ? "" : ` ${index + 1}`}</a>`,
  );
  return html`<p class="links">${links}</p>`;
}

const STATUS_TONES: Readonly<Record<string, Tone>> = {
  queued: "live",
  processing: "live",
  paused: "live",
  completed: "good",
  cancelled: "held",
};

function statusPill({ status, error_count }: KeptRun): Html {
  return pill(status, status === "completed" && error_count > 0 ? "plain" : STATUS_TONES[status]);
}

/** A count with its noun. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
