import { html } from "hono/html";

/** HTML that may be put into a page: texts in it are escaped. */
export type Html = ReturnType<typeof html>;

/** Where all pages are. */
export const ROOT = "/debugger";

/** The parts of a page. */
export interface PageParts {
  readonly title: string;
  /** The list that the page belongs to; undefined before somebody has signed in. */
  readonly at?: "runs" | "messages" | undefined;
  readonly body: Html;
}

/** The headers of every answer: nothing from elsewhere, nothing inline, nobody's frame, no copy. */
export const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; " +
    "base-uri 'none'; frame-ancestors 'none'",
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "x-robots-tag": "noindex",
};

/** Writes a whole page. */
export async function pageOf({ title, at, body }: PageParts): Promise<string> {
  const written = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – heed debugger</title>
<link rel="icon" href="${ROOT}/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${ROOT}/style.css">
<script src="${ROOT}/live.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="bar">
<div class="bar-in">
<a class="brand" href="${ROOT}/"><span class="brand-mark" aria-hidden="true"></span>heed <span class="brand-sub">debugger</span></a>
${at === undefined ? "" : navigation(at)}
</div>
</header>
<main id="main" tabindex="-1">
${body}
</main>
</body>
</html>
`;
  return String(written);
}

function navigation(at: "runs" | "messages"): Html {
  const link = (name: "runs" | "messages", text: string) =>
    name === at
      ? html`<a href="${ROOT}/${name}" aria-current="page">${text}</a>`
      : html`<a href="${ROOT}/${name}">${text}</a>`;
  return html`<nav aria-label="Pages">${link("runs", "Runs")}${link("messages", "Messages")}</nav>
<form class="sign-out" method="post" action="${ROOT}/sign-out"><button type="submit" class="quiet">Sign out</button></form>`;
}

/** The page on which somebody signs in to come to an address, with what was wrong. */
export function signInBody(to: string, wrong?: string): Html {
  const told = wrong === undefined ? "" : html`<p class="alert" role="alert" id="wrong">${wrong}</p>`;
  return html`<div class="sign-in card">
<h1>Sign in</h1>
<p class="soft">Runs and messages of this server, to read. Nothing here changes them.</p>
${told}
<form method="post" action="${ROOT}/sign-in">
<input type="hidden" name="to" value="${to}">
<label for="key">Secret key</label>
<input id="key" name="key" type="password" autocomplete="off" spellcheck="false" required maxlength="1024"${
    wrong === undefined ? "" : html` aria-invalid="true" aria-describedby="wrong"`
  }>
<button type="submit">Sign in</button>
</form>
<p class="soft small">A key of <code>HEED_SECRET_KEY</code>, or <code>secret_key</code> of the folder's <code>keys.json</code>. The browser
keeps a signed mark for eight hours, and not the key.</p>
</div>`;
}

/** A page that says that something is not there, or went wrong. */
export function troubleBody(title: string, text: string): Html {
  return html`<div class="empty"><h1>${title}</h1><p>${text}</p></div>`;
}

/** A time, as it was stored; in UTC, to the millisecond. */
export function timeText(time: string): Html {
  const [day = "", clock = ""] = new Date(time).toISOString().split("T");
  return html`<time datetime="${time}"><span class="day">${day}</span> ${clock.replace("Z", "")}</time>`;
}

/** A word in a pill, coloured by what it means. */
export function pill(text: string, tone: Tone = "plain"): Html {
  return html`<span class="pill ${tone}">${text}</span>`;
}

/** The colours of meaning; none is told by its colour alone. */
export type Tone = "good" | "held" | "bad" | "live" | "plain";

/** A list of facts with their names; those without a value are left out. */
export function facts(
  rows: readonly (readonly [name: string, value: Html | string | null | undefined])[],
): Html {
  const given = rows.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return html`<dl class="facts">${given.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** JSON that can be opened, under a title that tells it from the others of the page. */
export function jsonDetails(id: string, title: string, value: unknown): Html {
  return html`<details id="${id}"><summary id="${id}-title">${title}</summary><pre tabindex="0" role="region" aria-labelledby="${id}-title">${jsonOf(value)}</pre></details>`;
}

/** Characters that a reader does not see, or that turn the order of others. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029\ufeff]/gu;

/** A text of others in which each character is seen. */
export function visible(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A value as JSON in which each character is seen. */
export function jsonOf(value: unknown): string {
  return visible(JSON.stringify(value ?? null, null, 2));
}

/** A recipient, an actor or a tenant in a line. */
export function referenceText(reference: unknown): string {
  if (typeof reference === "string") return visible(reference);
  const { id, collection } = (reference ?? {}) as { readonly id?: unknown; readonly collection?: unknown };
  return visible(`${String(id)} of ${String(collection)}`);
}
