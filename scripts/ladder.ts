import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DELIVERY_STATUSES, ENGAGEMENT_STATUSES, rankOf } from "../src/status/index.ts";

/** Draws the ladder of message statuses, `docs/ladder.svg`, from the ladder itself. */

const MEANINGS: { readonly [status: string]: string } = {
  undelivered: "tried, failed, given up",
  bounced: "dropped by the provider",
  delivery_attempted: "failed, may be retried",
  queued: "created, waiting",
  not_sent: "sandbox mode",
  sent: "the provider has it",
  delivered: "it arrived",
  seen: "shown in a feed",
  read: "opened",
  interacted: "its cell clicked",
  link_clicked: "a link followed",
  archived: "put away",
};

const WIDTH = 760;
const HEIGHT = 330;
const RUNGS = 11;
const STEP_X = 60;
const STEP_Y = 22;
const LEFT = 28;
const BOTTOM = 272;

function rung(status: string, kind: "delivery" | "engagement", shift: number): string {
  const rank = rankOf(status) as number;
  const x = LEFT + (rank - 1) * STEP_X;
  const y = BOTTOM - (rank - 1) * STEP_Y - shift;
  return [
    `  <g class="${kind}">`,
    `    <rect x="${x}" y="${y}" width="150" height="19" rx="4"/>`,
    `    <text class="name" x="${x + 6}" y="${y + 13.5}">${rank} ${status}</text>`,
    `    <text class="meaning" x="${x + 156}" y="${y + 13.5}">${MEANINGS[status]}</text>`,
    "  </g>",
  ].join("\n");
}

/** The contents of `docs/ladder.svg`. */
export function ladder(): string {
  const rungs = [
    ...DELIVERY_STATUSES.map((status) => rung(status, "delivery", 0)),
    // Two statuses share rank 10, so those after them move up by one row.
    ...ENGAGEMENT_STATUSES.map((status) =>
      rung(status, "engagement", status === "link_clicked" || status === "archived" ? STEP_Y : 0),
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH + 156} ${HEIGHT}" role="img" aria-label="The ladder of message statuses, ${RUNGS} ranks: delivery from undelivered to delivered, then engagement from seen to archived">
  <style>
    svg { background: #fff; }
    text { font: 11px ui-monospace, SFMono-Regular, Menlo, monospace; }
    .name { fill: #fff; font-weight: 600; }
    .meaning { fill: #57606a; }
    .delivery rect { fill: #0b5cad; }
    .engagement rect { fill: #1a7f37; }
    .legend { fill: #24292f; font-weight: 600; }
  </style>
  <text class="legend" x="${LEFT}" y="24">delivery: a message has exactly one; "has been sent" asks for its rank</text>
  <text class="legend" x="${LEFT}" y="42">engagement: a message has any set of them; "has been seen" asks for the set</text>
${rungs.join("\n")}
  <text class="meaning" x="${LEFT}" y="${HEIGHT - 14}">0 skipped: the step made no message</text>
</svg>
`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(resolve(import.meta.dirname, ".."), "docs/ladder.svg"), ladder());
}
