import { type RecipientReference, referenceParts } from "../message.ts";
import { momentOf, type Store } from "../store.ts";
import { onlyRow, textParam, timeParam } from "../values.ts";

/** One execution of a throttle step. */
export interface ThrottleCount {
  /** The key of the workflow. */
  readonly workflow: string;
  /** The ref of the step. */
  readonly step: string;
  readonly recipient: RecipientReference;
  /** The value of the throttle's key, as a text; the empty text if it has none. */
  readonly key: string;
  /** The end of the window if this execution opens one: a timestamp. A window that is open keeps its own. */
  readonly window_ends: string;
}

/**
 * Counts an execution of a throttle step, and returns how many there were in its window, this one included: the step lets a
 * run go on if the count is at most its threshold. The first execution opens a window, and so does the first after its end.
 * Executions at once wait for each other until the end of their transactions, so each has a count of its own.
 */
export async function countThrottle(store: Store, throttle: ThrottleCount): Promise<number> {
  const { workflow, step, recipient, key, window_ends } = throttle;
  const { collection, id } = referenceParts(recipient, "recipient");
  const params = [
    textParam(workflow, "workflow"),
    textParam(step, "step"),
    collection,
    id,
    textParam(key, "key"),
  ];
  const end = timeParam(window_ends, "window_ends");
  const { throttles } = store.tables;
  return store.database.tx(async (query) => {
    const now = await momentOf(store, query);
    const rows = await query(
      `insert into ${throttles} as t (workflow, step, recipient_collection, recipient_id, key, count, window_ends)
       values ($1::text, $2::text, $3::text, $4::text, $5::text, 1, $6::timestamptz)
       on conflict (workflow, step, recipient_collection, recipient_id, key) do update set
         count = case when t.window_ends <= $7::timestamptz then 1 else t.count + 1 end,
         window_ends = case when t.window_ends <= $7::timestamptz then excluded.window_ends else t.window_ends end
       returning count`,
      [...params, end, now],
    );
    return Number(onlyRow(rows).count);
  });
}
