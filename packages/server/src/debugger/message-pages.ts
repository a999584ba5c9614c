import { wordRejection } from "heed/messages";
import type {
  Content,
  DeliveryLog,
  KeptEvent,
  KeptMessage,
  Listed,
  MessageFilter,
  WebhookTry,
} from "heed/store";
import { html } from "hono/html";
import { contentHtml } from "./content.ts";
import { type Asked, type Field, filterForm, pager, TIMES } from "./filters.ts";
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

/** The statuses of the ladder of deliveries, and what shows each. */
const STATUS_TONES: Readonly<Record<string, Tone>> = {
  queued: "live",
  sent: "good",
  delivered: "good",
  delivery_attempted: "held",
  undelivered: "bad",
  bounced: "bad",
  not_sent: "held",
};

/** The fields by which messages are filtered. */
export const MESSAGE_FIELDS: readonly Field[] = [
  { name: "workflow", label: "Workflow" },
  { name: "recipient", label: "Recipient" },
  { name: "channel", label: "Channel" },
  { name: "status", label: "Status", values: Object.keys(STATUS_TONES) },
  { name: "run", label: "Run" },
  ...TIMES,
];

/** The filter of messages that the fields ask for. */
export function messageFilterOf({ filter }: Asked): MessageFilter {
  const { workflow, recipient, channel, status, run, from, until } = filter;
  return {
    recipient,
    channel_id: channel,
    workflow_recipient_run_id: run,
    ...(workflow !== undefined && { workflows: [workflow] }),
    ...(status !== undefined && { status: [status] as MessageFilter["status"] }),
    inserted_at: { gte: from, lte: until },
  };
}

/** The list of messages. */
export function messagesBody({ items, page_info }: Listed<KeptMessage>, asked: Asked): Html {
  const rows = items.map(
    (message) => html`<li><a href="${ROOT}/messages/${encodeURIComponent(message.id)}">
<span class="row-title">${visible(channelText(message))}</span>
<span class="row-who">to ${referenceText(message.recipient)}, by ${visible(message.source.key)}</span>
<span class="row-state">${statusPills(message)}</span>
<span class="row-time">${timeText(message.inserted_at)}</span>
</a></li>`,
  );
  return html`<h1>Messages</h1>
${filterForm("messages", MESSAGE_FIELDS, asked)}
${
  rows.length === 0
    ? html`<p class="none">No message is like this.</p>`
    : html`<ol class="rows" aria-label="Messages, the newest first">${rows}</ol>`
}
${pager("messages", asked, page_info)}`;
}

/** The parts of the page of a message. */
export interface MessageParts {
  readonly message: KeptMessage;
  readonly content: Content | undefined;
  readonly events: Listed<KeptEvent>;
  /** The events that did not fit. */
  readonly rejected: Listed<KeptEvent>;
  readonly deliveries: Listed<DeliveryLog>;
  readonly webhooks: Listed<WebhookTry>;
}

/** The page of one message. */
export function messageBody({
  message,
  content,
  events,
  rejected,
  deliveries,
  webhooks,
}: MessageParts): Html {
  const run = message.source.workflow_recipient_run_id;
  return html`<p class="up"><a href="${ROOT}/messages">Messages</a></p>
<div class="head">
<h1>${visible(channelText(message))}</h1>
<p class="soft">message ${visible(message.id)}, to ${referenceText(message.recipient)}</p>
<p class="head-state">${statusPills(message)}</p>
${facts([
  ["Recipient", referenceText(message.recipient)],
  ["Channel", visible(message.channel_id)],
  ["Workflow", message.workflow === null ? null : visible(message.workflow)],
  ["Step", visible(message.source.step_ref ?? "")],
  ["Tenant", message.tenant === null ? null : visible(message.tenant)],
  ["Made", timeText(message.inserted_at)],
  ["Scheduled", message.scheduled_at === null ? null : timeText(message.scheduled_at)],
  [
    "Run",
    run === null || run === undefined
      ? null
      : html`<a href="${ROOT}/runs/${encodeURIComponent(run)}">${visible(run)}</a>`,
  ],
])}
${jsonDetails("data", "Data", { data: message.data, metadata: message.metadata })}
</div>
<section aria-labelledby="timeline"><h2 id="timeline">Timeline</h2>${timelineHtml(events, rejected)}</section>
<section aria-labelledby="content"><h2 id="content">Content</h2>${contentHtml(content)}</section>
<section aria-labelledby="deliveries"><h2 id="deliveries">Delivery log</h2>${deliveriesHtml(deliveries)}</section>
<section aria-labelledby="webhooks"><h2 id="webhooks">Webhooks tried</h2>${webhooksHtml(webhooks)}</section>`;
}

function timelineHtml(events: Listed<KeptEvent>, rejected: Listed<KeptEvent>): Html {
  // Events of one moment keep their order, which the lists have from the latest on.
  const all = [...rejected.items, ...events.items]
    .reverse()
    .sort((a, b) => Date.parse(a.occurred_at) - Date.parse(b.occurred_at));
  const lines = all.map((event, index) => {
    const { type, occurred_at, arrived_at, data, rejection } = event;
    const lag = Date.parse(arrived_at) - Date.parse(occurred_at);
    return html`<li class="event ${rejection === null ? "plain" : "held"}"><p><span class="what">${visible(type.replace(/^message\./, ""))}</span>
<span class="soft">${timeText(new Date(occurred_at).toISOString())}${lag >= 1000 ? html`, reported at ${timeText(arrived_at)}` : ""}</span></p>
${rejection === null ? "" : html`<p>Changes nothing: ${visible(wordRejection(rejection).message)}</p>`}
${data === null || data === undefined ? "" : jsonDetails(`event-${String(index)}`, "Data", data)}</li>`;
  });
  const isCut = events.page_info.after !== null || rejected.page_info.after !== null;
  return html`<ol class="events card">${lines}</ol>${isCut ? html`<p class="soft">The latest 50 are shown.</p>` : ""}`;
}

function deliveriesHtml({ items, page_info }: Listed<DeliveryLog>): Html {
  if (items.length === 0) return html`<p class="none">No try to deliver it is known.</p>`;
  const rows = items.map(({ id, inserted_at, service_name, request, response }) =>
    exchangeHtml({
      id: `delivery-${id}`,
      title: service_name,
      time: inserted_at,
      request,
      response,
      more: "",
    }),
  );
  return html`<ol class="tries">${rows}</ol>${page_info.after === null ? "" : html`<p class="soft">The latest 50 are shown.</p>`}`;
}

function webhooksHtml({ items, page_info }: Listed<WebhookTry>): Html {
  if (items.length === 0)
    return html`<p class="none">No webhook about it was tried, or none is kept any more.</p>`;
  const rows = items.map(
    ({ id, inserted_at, attempt, duration, request, payload, response, error, outcome }) => {
      const { type } = (payload ?? {}) as { readonly type?: unknown };
      const became = outcome === null ? "to be tried again" : outcome === "done" ? "accepted" : "given up";
      return exchangeHtml({
        id: `webhook-${id}`,
        title: typeof type === "string" ? type : "webhook",
        time: inserted_at,
        request: { ...request, body: payload },
        response,
        more: `try ${attempt}, ${duration} ms, ${became}${error === null ? "" : `: ${error}`}`,
      });
    },
  );
  return html`<ol class="tries">${rows}</ol>${page_info.after === null ? "" : html`<p class="soft">The latest 50 are shown.</p>`}`;
}

interface Exchange {
  readonly id: string;
  readonly title: string;
  readonly time: string;
  readonly request: object;
  readonly response: object | null;
  readonly more: string;
}

function exchangeHtml({ id, title, time, request, response, more }: Exchange): Html {
  const { method, host, path } = request as { readonly [part: string]: unknown };
  const { status } = (response ?? {}) as { readonly status?: unknown };
  const code = typeof status === "number" ? status : 0;
  const isWell = code >= 200 && code < 300;
  const where = [method, `${textOf(host)}${textOf(path)}`].map(textOf).join(" ").trim();
  return html`<li class="card"><div class="card-head"><div><p class="kind">${timeText(time)}</p><h3>${visible(title)}</h3></div>
<p class="pills">${pill(code === 0 ? "no answer" : String(code), isWell ? "good" : "bad")}</p></div>
${where === "" ? "" : html`<p><code>${visible(where)}</code></p>`}${more === "" ? "" : html`<p class="soft">${visible(more)}</p>`}
${jsonDetails(id, "Request and answer", { request, response })}</li>`;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function channelText({ channel, channel_id }: KeptMessage): string {
  return `${channel.type.replaceAll("_", " ")} · ${channel.name ?? channel.key ?? channel_id}`;
}

function statusPills({ status, engagement_statuses }: KeptMessage): Html {
  return html`${pill(status, STATUS_TONES[status] ?? "plain")}${engagement_statuses.map((each) => pill(each))}`;
}
