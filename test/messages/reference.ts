import type { MessageEvent } from "../../src/messages/index.ts";

/**
 * The state of a message computed from its events, written from spec 1.3 alone, without code of `src`, so that tests
 * can compare the source with it. Slow and simple.
 */

export const TYPES = [
  "created",
  "queued",
  "delivery_attempted",
  "not_sent",
  "sent",
  "delivered",
  "bounced",
  "undelivered",
  "seen",
  "unseen",
  "read",
  "unread",
  "interacted",
  "link_clicked",
  "archived",
  "unarchived",
].map((name) => `message.${name}`);

const ENGAGEMENT = ["seen", "read", "interacted", "link_clicked", "archived"];

/** Spec 1.1.2, and 1.1.3 for channels. */
export function follows(from: string, to: string, channel: string | undefined): boolean {
  const atOnce = channel?.startsWith("in_app") || channel === "http";
  const unconfirmed = channel === "push" || channel === "chat";
  const table: { readonly [from: string]: readonly string[] } = {
    queued: [
      atOnce ? "delivered" : "sent",
      "bounced",
      "delivery_attempted",
      ...(channel?.startsWith("in_app") ? [] : ["not_sent"]),
    ],
    delivery_attempted: ["queued", "undelivered"],
    sent: unconfirmed ? ["bounced", "undelivered"] : ["delivered", "bounced", "undelivered"],
    undelivered: ["queued"],
  };
  return (table[from] ?? []).includes(to);
}

export interface Found {
  readonly message: { [key: string]: unknown };
  /** `<id> <type> <code>` each. */
  readonly rejected: string[];
}

export function reference(events: readonly MessageEvent[], channel?: string): Found {
  const message: { [key: string]: unknown } = { id: null, status: "queued", engagement_statuses: [] };
  for (const key of ["inserted", "updated", "clicked", ...ENGAGEMENT]) message[`${key}_at`] = null;
  const rejected: string[] = [];
  const ids: string[] = [];
  let begun = false;
  for (const { id, type, time } of sorted(events)) {
    const reject = (code: string) => rejected.push(`${id} ${type} ${code}`);
    const name = type.replace("message.", "");
    if (!TYPES.includes(type)) reject("unknown-type");
    else if (Number.isNaN(time)) reject("invalid-time");
    else if (ids.includes(id)) reject("conflicting-id");
    else {
      ids.push(id);
      const at = new Date(time).toISOString();
      if (name === "created" && message.inserted_at !== null) reject("created-again");
      else if (name === "created") Object.assign(message, { inserted_at: at, updated_at: at });
      else if (ENGAGEMENT.includes(name)) Object.assign(message, { [`${name}_at`]: at, updated_at: at });
      else if (name.startsWith("un") && ENGAGEMENT.includes(name.slice(2))) {
        if (message[`${name.slice(2)}_at`] !== null) {
          Object.assign(message, { [`${name.slice(2)}_at`]: null, updated_at: at });
        }
      } else if (follows(message.status as string, name, channel) || (!begun && name === "queued")) {
        Object.assign(message, { status: name, updated_at: at });
        begun = true;
      } else reject("illegal-transition");
    }
  }
  message.engagement_statuses = ENGAGEMENT.filter((status) => message[`${status}_at`] !== null);
  message.clicked_at = message.link_clicked_at;
  return { message, rejected };
}

/** Spec 1.3.2, 1.3.7 and 1.3.8. Times are those of tests: what `Date` can read, or nothing. */
function sorted(events: readonly MessageEvent[]) {
  const kept = events.map(({ id, type, occurred_at }) => {
    const time = Date.parse(occurred_at);
    const at = Number.isNaN(time) ? occurred_at : new Date(time).toISOString();
    return { id, type: type as string, at, time };
  });
  const keysOf = ({ id, type, at, time }: (typeof kept)[number]) => [
    Number.isNaN(time) ? -1 : time,
    TYPES.indexOf(type),
    id,
    type,
    at,
  ];
  const order = (a: (typeof kept)[number], b: (typeof kept)[number]) => {
    const [ofA, ofB] = [keysOf(a), keysOf(b)];
    const index = ofA.findIndex((key, at) => key !== ofB[at]);
    if (index < 0) return 0;
    return (ofA[index] as string) < (ofB[index] as string) ? -1 : 1;
  };
  return kept.sort(order).filter((event, index) => index === 0 || order(kept[index - 1]!, event) !== 0);
}
