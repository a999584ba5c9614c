import type { Outcome } from "../context/index.ts";
import type { Row } from "./database.ts";
import { ENGAGEMENT_COLUMNS, engagementOf } from "./message.ts";
import { momentOf, type Store } from "./store.ts";
import { textParam, textsParam, timeOf } from "./values.ts";

/** A message as conditions read it. */
type ReadMessage = Extract<Outcome, readonly unknown[]>[number];

/** The outcomes of steps, by ref, as `refs` of a context. */
export type Outcomes = { readonly [ref: string]: Outcome };

/** Steps of a recipient's run. */
export interface RunSteps {
  readonly run: string;
  readonly refs: readonly string[];
}

/**
 * Returns the outcomes of steps of a recipient's run as they are now, as `refs` of a context (spec 1.5), by one statement:
 * the messages of a step with their statuses; `expired` if retention has deleted some; `skipped` if that was recorded. A ref
 * of which nothing is known is left out.
 */
export async function outcomes(store: Store, run: string, refs: readonly string[]): Promise<Outcomes> {
  const [found = {}] = await outcomesOfRuns(store, [{ run, refs }]);
  return found;
}

/** Returns the outcomes of steps of many runs, as `outcomes` does, in the order of the list and by one statement. */
export async function outcomesOfRuns(
  { tables, database }: Store,
  asked: readonly RunSteps[],
): Promise<readonly Outcomes[]> {
  const runs = new Set(asked.map(({ run }) => textParam(run, "run")));
  const refs = new Set(asked.flatMap((one) => textsParam(one.refs, "refs")));
  if (refs.size === 0) return asked.map(() => ({}));
  const times = ENGAGEMENT_COLUMNS.join(", ");
  const nulls = ENGAGEMENT_COLUMNS.map(() => "null::timestamptz").join(", ");
  const rows = await database.query(
    `select workflow_recipient_run_id as run, step_ref as ref, null as outcome, id, status, inserted_at, ${times}
     from ${tables.messages}
     where workflow_recipient_run_id = any($1::text[]) and step_ref = any($2::text[])
     union all
     select run, ref, outcome, null, null, null::timestamptz, ${nulls} from ${tables.steps}
     where run = any($1::text[]) and ref = any($2::text[])`,
    [[...runs], [...refs]],
  );
  const ofStep = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.run, row.ref]);
    ofStep.set(key, [...(ofStep.get(key) ?? []), row]);
  }
  return asked.map(({ run, refs }) => {
    const known = refs.map((ref) => [ref, outcomeOf(ofStep.get(JSON.stringify([run, ref])) ?? [])] as const);
    return Object.fromEntries(known.filter(([, outcome]) => outcome !== undefined)) as Outcomes;
  });
}

function outcomeOf(rows: readonly Row[]): Outcome | undefined {
  if (rows.some((row) => row.outcome === "expired")) return "expired";
  const messages = rows.filter((row) => row.outcome === null).map(readMessage);
  if (messages.length > 0) return messages;
  return rows.length > 0 ? "skipped" : undefined;
}

function readMessage(row: Row): ReadMessage {
  return { id: String(row.id), ...engagementOf(row), inserted_at: timeOf(row.inserted_at) };
}

/** Records that steps of a recipient's run made no messages (spec 1.5). Messages that they have made count all the same. */
export async function recordSkipped(store: Store, run: string, refs: readonly string[]): Promise<void> {
  const { tables, database } = store;
  const skipped = [...new Set(textsParam(refs, "refs"))].sort();
  if (skipped.length === 0) return;
  const now = await momentOf(store, database.query);
  await database.query(
    `insert into ${tables.steps} (run, ref, outcome, since)
     select $1::text, ref, 'skipped', $3::timestamptz from unnest($2::text[]) as skipped(ref)
     on conflict do nothing`,
    [textParam(run, "run"), skipped, now],
  );
}
