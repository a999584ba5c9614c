import { EvaluationError } from "../src/entries/runtime.ts";

/** The decision of `decision.ts` as an engineer would write it by hand, once trusting its input and once not. */

type Any = Record<string, never>;

const RANK = new Map<unknown, number>([
  ["undelivered", 1],
  ["bounced", 2],
  ["delivery_attempted", 3],
  ["queued", 4],
  ["not_sent", 5],
  ["sent", 6],
  ["delivered", 7],
]);
const ENGAGEMENT = new Set<unknown>(["seen", "read", "interacted", "link_clicked", "archived"]);

/** Trusts that there is one message of each, that every part is there, and that no name is inherited. */
export function naive(context: unknown): boolean {
  const c = context as { refs: Record<string, Any[]>; recipient: Any; data: Any };
  const inApp = c.refs.in_app_feed_1?.[0] as unknown as { engagement_statuses: string[] };
  const email = c.refs.email_1?.[0] as unknown as { status: string };
  return (
    !inApp.engagement_statuses.includes("read") &&
    (RANK.get(email.status) as number) >= 6 &&
    ((c.recipient as { plan?: unknown }).plan === "pro" ||
      ((c.data as { amount?: number }).amount ?? 0) > 100)
  );
}

function own(object: unknown, key: string): unknown {
  return typeof object === "object" && object !== null && Object.hasOwn(object, key)
    ? (object as Record<string, unknown>)[key]
    : undefined;
}

interface Chosen {
  readonly rank: number;
  readonly read: boolean;
}

/** Reads a step's one message by own names, and refuses what is no message. */
function chosen(refs: unknown, ref: string): Chosen | undefined {
  const outcome = own(refs, ref);
  if (outcome === "expired") return undefined;
  if (outcome === "skipped") return { rank: 0, read: false };
  if (!Array.isArray(outcome)) throw new EvaluationError("unknown-ref", [`refs.${ref}`]);
  if (outcome.length === 0) return { rank: 0, read: false };
  const rank = RANK.get(own(outcome[0], "status"));
  const engagement = own(outcome[0], "engagement_statuses") ?? [];
  if (rank === undefined || !Array.isArray(engagement))
    throw new EvaluationError("unknown-status", [`refs.${ref}`]);
  let read = false;
  for (const status of engagement) {
    if (!ENGAGEMENT.has(status)) throw new EvaluationError("unknown-status", [`refs.${ref}`]);
    if (status === "read") read = true;
  }
  return { rank, read };
}

/** The same meaning as heed's, for steps of one message: real outcomes, own names, the checks of spec 1.6. */
export function careful(context: unknown): boolean {
  for (const part of ["refs", "recipient", "data"]) {
    if (!Object.hasOwn(context as object, part)) throw new EvaluationError("missing-context", [part]);
  }
  const refs = own(context, "refs");
  const inApp = chosen(refs, "in_app_feed_1");
  const email = chosen(refs, "email_1");
  if (inApp === undefined || inApp.read || email === undefined || email.rank < 6) return false;
  if (own(own(context, "recipient"), "plan") === "pro") return true;
  const amount = own(own(context, "data"), "amount");
  return typeof amount === "number" && amount > 100;
}
