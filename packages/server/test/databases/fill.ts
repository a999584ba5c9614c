import type { Store } from "heed/store";

/** The most rows that one statement makes. */
const BATCH = 100_000;

/**
 * Fills the messages of a store, which has the channels of `CHANNELS`: message `n` is of the user `user-<n mod users>`, of the
 * workflow `workflow-<n mod 20>`, of the run `run-<n / 4>`, and of the step `a`, `b`, `c` or `d` of `recipient-run-<n / 4>`. One in a
 * thousand has bounced. The rows are made by the database, so their events are two only.
 */
export async function fill(
  store: Store,
  count: number,
  told: (done: number) => void = () => {},
): Promise<void> {
  const { database, tables } = store;
  const users = Math.max(100, Math.floor(count / 50));
  for (let from = 0; from < count; from += BATCH) {
    const to = Math.min(count, from + BATCH) - 1;
    await database.query(
      `with made as (
         insert into ${tables.messages} (id, channel_id, channel_type, recipient_collection, recipient_id, tenant, source_key,
           source_type, categories, step_ref, workflow_run_id, workflow_recipient_run_id, status, stage, seen_at, inserted_at,
           updated_at, actors, data, trigger_data, metadata, total_activities, total_actors)
         select 'm' || lpad(n::text, 26, '0'), (array['email', 'feed', 'push'])[1 + n % 3],
           (array['email', 'in_app_feed', 'push'])[1 + n % 3], '$users', 'user-' || n % $3::int,
           case when n % 5 = 0 then 'tenant-' || n % 50 end, 'workflow-' || n % 20, 'workflow', '{}',
           (array['a', 'b', 'c', 'd'])[1 + n % 4], 'run-' || n / 4, 'recipient-run-' || n / 4,
           status, status,
           case when n % 2 = 0 then at end, at, at, '[]', '{"plan": "pro"}', '{"plan": "pro"}', '{}', 1, 0
         from (select n, timestamptz '2025-01-01' + n * interval '1 second' as at,
             case when n % 1000 = 0 then 'bounced' when n % 7 = 0 then 'sent' else 'delivered' end as status
           from generate_series($1::int, $2::int) as n) numbered
         returning id, inserted_at)
       insert into ${tables.events} (message, occurred_at, place, id, type, arrived_at, announced)
       select id, to_char(inserted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), place, type, type, inserted_at, true
       from made, (values (0, 'message.created'), (1, 'message.queued')) as first(place, type)`,
      [from, to, users],
    );
    told(to + 1);
  }
  for (const table of ["messages", "events"] as const) await database.query(`analyze ${tables[table]}`);
}
