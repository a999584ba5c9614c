import type { AccountLine } from "heed/simulate";
import { html } from "hono/html";
import type { Html } from "./page.ts";

/** Writes the lines below an event: verdicts with a rail for each group, and the channels that were asked. */
export function linesHtml(lines: readonly AccountLine[]): Html {
  return html`${lines.map(lineHtml)}`;
}

function lineHtml(line: AccountLine): Html {
  const { role, result, text, below = [] } = line;
  switch (role) {
    case "verdict":
      return html`<div class="verdict"><p class="verdict-top ${toneOf(result)}">${markOf(result)}Evaluated to <strong>${text}</strong></p>
${below.map(groupHtml)}</div>`;
    case "branch":
      return html`<div class="branch"><p class="branch-name">${text}</p>${below.map(lineHtml)}</div>`;
    case "fact":
      return html`<div class="fact"><p>${result === undefined ? "" : markOf(result)}${proseHtml(text)}</p>
${below.length === 0 ? "" : html`<div class="fact-below">${below.map(lineHtml)}</div>`}</div>`;
    default:
      return groupHtml(line);
  }
}

/** A group, beside its rail. Groups of which one must hold stand below each other. */
function groupHtml(line: AccountLine): Html {
  const { role, result, text, below = [] } = line;
  if (role === "any") {
    return html`<p class="joined">${markOf(result)}${text}</p>
${below.map((group, index) => html`${index === 0 ? "" : html`<p class="or">or</p>`}${groupHtml(group)}`)}`;
  }
  const rows = role === "trio" ? [line] : below;
  const title = role === "trio" ? "" : html`<p class="joined">${markOf(result)}${text}</p>`;
  return html`<div class="rail ${toneOf(result)}">${title}${rows.map(rowHtml)}</div>`;
}

function rowHtml({ result, text, remark, details = [], below = [] }: AccountLine): Html {
  const named = details.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return html`<div class="row ${toneOf(result)}"><p>${markOf(result)}<code>${text}</code>${
    remark === undefined ? "" : html` <span class="soft">(${remark})</span>`
  }</p>
${named.length === 0 ? "" : html`<dl>${named}</dl>`}${below.map(lineHtml)}</div>`;
}

/** Writes a sentence of an account: what stands between backticks is a name or a value. */
export function proseHtml(text: string): Html {
  return html`${text.split(/`([^`]*)`/).map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** The mark of a result, with its word for those who do not see it. */
function markOf(result: AccountLine["result"]): Html {
  const mark = result === true ? "✓" : result === false ? "✗" : "–";
  const word = result === "not_evaluated" ? "not evaluated" : String(result ?? "");
  return html`<span class="mark ${toneOf(result)}" aria-hidden="true">${mark}</span><span class="unseen">${word}: </span>`;
}

function toneOf(result: AccountLine["result"]): string {
  return result === true ? "good" : result === false ? "bad" : "unasked";
}
