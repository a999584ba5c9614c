/**
 * The tables of a store, as an ordered list of changes. A change that was published is never edited: a new one is added
 * after it. `{schema}` stands for the name of the schema. Texts by which rows are found are compared by their bytes
 * (`collate "C"`), so that order and speed do not depend on the database's language.
 */
export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

export const MIGRATIONS: readonly Migration[] = [
  {
    name: "messages",
    statements: [
      `create table {schema}.channels (
        id text collate "C" primary key,
        type text not null,
        provider text not null,
        key text,
        name text,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`,
      // A row is what its events come to, with what is known from its beginning. The engagement set is the times that are
      // not null. Engagement touches no index, so its updates stay within their page.
      `create table {schema}.messages (
        id text collate "C" primary key,
        delivery_key text collate "C" unique,
        channel_id text collate "C" not null,
        channel_type text not null,
        recipient_collection text collate "C" not null,
        recipient_id text collate "C" not null,
        tenant text collate "C",
        source_key text collate "C" not null,
        source_type text,
        source_version text,
        categories text[] not null,
        step_ref text collate "C",
        workflow_run_id text collate "C",
        workflow_recipient_run_id text collate "C",
        status text collate "C" not null,
        stage text not null,
        seen_at timestamptz,
        read_at timestamptz,
        interacted_at timestamptz,
        link_clicked_at timestamptz,
        archived_at timestamptz,
        scheduled_at timestamptz,
        inserted_at timestamptz not null,
        updated_at timestamptz not null,
        actors jsonb not null,
        data jsonb not null,
        trigger_data jsonb not null,
        metadata jsonb not null,
        recipient_snapshot jsonb,
        total_activities int not null,
        total_actors int not null
      ) with (fillfactor = 85)`,
      "create index messages_by_time on {schema}.messages (inserted_at, id)",
      "create index messages_by_recipient on {schema}.messages (recipient_collection, recipient_id, inserted_at, id)",
      "create index messages_by_channel on {schema}.messages (channel_id, inserted_at, id)",
      "create index messages_by_source on {schema}.messages (source_key, inserted_at, id)",
      "create index messages_by_tenant on {schema}.messages (tenant, inserted_at, id) where tenant is not null",
      "create index messages_by_status on {schema}.messages (status, inserted_at, id)",
      `create index messages_by_run on {schema}.messages (workflow_run_id, inserted_at, id)
        where workflow_run_id is not null`,
      `create index messages_by_step on {schema}.messages (workflow_recipient_run_id, step_ref)
        where workflow_recipient_run_id is not null`,
      // The key is the identity of an event and its order. A time that is none is kept as it was reported, so it is a text.
      `create table {schema}.events (
        message text collate "C" not null references {schema}.messages on delete cascade,
        occurred_at text collate "C" not null,
        place smallint not null,
        id text collate "C" not null,
        type text collate "C" not null,
        arrived_at timestamptz not null,
        data jsonb,
        rejection jsonb,
        announced boolean not null,
        primary key (message, occurred_at, place, id, type)
      )`,
      `create table {schema}.activities (
        message text collate "C" not null references {schema}.messages on delete cascade,
        id text collate "C" not null,
        inserted_at timestamptz not null,
        updated_at timestamptz not null,
        recipient jsonb not null,
        actor jsonb,
        data jsonb not null,
        trigger_data jsonb not null,
        primary key (message, id)
      )`,
      `create table {schema}.contents (
        message text collate "C" primary key references {schema}.messages on delete cascade,
        inserted_at timestamptz not null,
        data jsonb not null
      )`,
      `create table {schema}.delivery_logs (
        message text collate "C" not null references {schema}.messages on delete cascade,
        id text collate "C" not null,
        inserted_at timestamptz not null,
        environment_id text not null,
        service_name text not null,
        request jsonb not null,
        response jsonb not null,
        primary key (message, id)
      )`,
      // The steps of runs that left no messages behind, or whose messages are gone.
      `create table {schema}.steps (
        run text collate "C" not null,
        ref text collate "C" not null,
        outcome text not null check (outcome in ('skipped', 'expired')),
        since timestamptz not null,
        primary key (run, ref)
      )`,
      "create index steps_by_time on {schema}.steps (since)",
    ],
  },
  {
    name: "outbox",
    statements: [
      // Work of one kind, target and message is a line: only the first that is open has a time at which it is due.
      `create table {schema}.outbox (
        id bigint generated always as identity primary key,
        kind text collate "C" not null,
        target text collate "C" not null,
        message text collate "C" references {schema}.messages on delete cascade,
        payload jsonb not null,
        created_at timestamptz not null,
        not_before timestamptz not null,
        due_at timestamptz,
        attempts int not null default 0,
        last_error text,
        closed_at timestamptz,
        outcome text check (outcome in ('done', 'discarded')),
        check ((closed_at is null) = (outcome is null))
      )`,
      "create index outbox_due on {schema}.outbox (kind, due_at, id) where due_at is not null",
      "create index outbox_lines on {schema}.outbox (message, kind, target, id)",
      "create index outbox_closed on {schema}.outbox (closed_at) where closed_at is not null",
    ],
  },
  {
    name: "users, requests and operations",
    statements: [
      `create table {schema}.users (
        id text collate "C" primary key,
        properties jsonb not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`,
      "create index users_by_time on {schema}.users (created_at, id)",
      `create table {schema}.requests (
        scope text collate "C" not null,
        key text collate "C" not null,
        fingerprint text not null,
        answer jsonb,
        expires_at timestamptz not null,
        primary key (scope, key)
      )`,
      "create index requests_by_time on {schema}.requests (expires_at)",
      `create table {schema}.operations (
        id text collate "C" primary key,
        name text not null,
        action text not null,
        filter jsonb not null,
        status text not null,
        estimated_total_rows int not null,
        processed_rows int not null default 0,
        success_count int not null default 0,
        error_count int not null default 0,
        error_items jsonb not null default '[]',
        cursor text,
        inserted_at timestamptz not null,
        updated_at timestamptz not null,
        started_at timestamptz,
        completed_at timestamptz,
        failed_at timestamptz
      )`,
      `create index operations_open on {schema}.operations (inserted_at, id)
        where status in ('queued', 'processing')`,
      "create index operations_closed on {schema}.operations (updated_at) where status in ('completed', 'failed')",
    ],
  },
  {
    name: "webhook endpoints",
    statements: [
      `create table {schema}.endpoints (
        id text collate "C" primary key,
        url text not null,
        form text not null check (form in ('platform', 'standard')),
        secrets text[] not null,
        event_types text[],
        description text,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        failing_since timestamptz,
        disabled_at timestamptz,
        disabled_reason text
      )`,
      // The body that was sent is the payload of the work, so a try is deleted with it.
      `create table {schema}.webhook_tries (
        work bigint not null references {schema}.outbox on delete cascade,
        attempt int not null,
        id text collate "C" not null,
        endpoint text collate "C" not null references {schema}.endpoints on delete cascade,
        inserted_at timestamptz not null,
        duration int not null,
        request jsonb not null,
        response jsonb,
        error text,
        primary key (work, attempt)
      )`,
      "create index webhook_tries_by_endpoint on {schema}.webhook_tries (endpoint, inserted_at, id)",
    ],
  },
  {
    name: "failures of operations",
    statements: [
      "alter table {schema}.operations add column tries int not null default 0, add column error text",
    ],
  },
  {
    name: "runs",
    statements: [
      // A version is kept again whenever a process starts with it, and is the newest of its key then.
      `create table {schema}.versions (
        id text collate "C" primary key,
        key text collate "C" not null,
        content jsonb not null,
        created_at timestamptz not null,
        kept_at timestamptz not null
      )`,
      "create index versions_by_key on {schema}.versions (key, kept_at, id)",
      // Each wake of a run changes its status and its time, which are indexed: indexes that few runs are in are partial.
      `create table {schema}.runs (
        id text collate "C" primary key,
        workflow_run_id text collate "C" not null,
        workflow text collate "C" not null,
        version text collate "C" not null,
        recipient_collection text collate "C" not null,
        recipient_id text collate "C" not null,
        actor jsonb,
        tenant text collate "C",
        status text collate "C" not null check (status in ('queued', 'processing', 'paused', 'completed', 'cancelled')),
        sequence int not null,
        wake_at timestamptz,
        error_count int not null,
        tries int not null default 0,
        last_error text,
        trigger_source jsonb,
        cancellation_key text collate "C",
        settings jsonb not null,
        awaits_messages boolean not null,
        awaits jsonb,
        inserted_at timestamptz not null,
        updated_at timestamptz not null,
        check (status not in ('completed', 'cancelled') or (wake_at is null and awaits is null))
      ) with (fillfactor = 85)`,
      "create index runs_due on {schema}.runs (wake_at, id) where wake_at is not null",
      "create index runs_by_time on {schema}.runs (inserted_at, id)",
      "create index runs_by_workflow on {schema}.runs (workflow, inserted_at, id)",
      "create index runs_by_recipient on {schema}.runs (recipient_collection, recipient_id, inserted_at, id)",
      "create index runs_by_tenant on {schema}.runs (tenant, inserted_at, id) where tenant is not null",
      "create index runs_by_status on {schema}.runs (status, inserted_at, id)",
      "create index runs_by_workflow_run on {schema}.runs (workflow_run_id, inserted_at, id)",
      "create index runs_by_version on {schema}.runs (version)",
      "create index runs_with_errors on {schema}.runs (inserted_at, id) where error_count > 0 or tries > 0",
      `create index runs_to_cancel on {schema}.runs (workflow, cancellation_key)
        where cancellation_key is not null and status in ('queued', 'processing', 'paused')`,
      "create index runs_awaiting on {schema}.runs (recipient_collection, recipient_id) where awaits is not null",
      `create index runs_awaiting_messages on {schema}.runs (recipient_collection, recipient_id)
        where awaits_messages and status in ('queued', 'processing', 'paused')`,
      "create index runs_over on {schema}.runs (updated_at) where status in ('completed', 'cancelled')",
      // Events are written with their run's row alone, and deleted with it: a foreign key would check that again for each.
      `create table {schema}.run_events (
        run text collate "C" not null,
        sequence int not null,
        id text collate "C" not null,
        inserted_at timestamptz not null,
        event text not null,
        status text not null check (status in ('ok', 'error')),
        step_ref text collate "C",
        step_type text,
        attempt int,
        data jsonb,
        record jsonb not null,
        primary key (run, sequence)
      )`,
      // Runs that are made once only, for good: the runs themselves may be gone.
      `create table {schema}.once_runs (
        workflow text collate "C" not null,
        once text collate "C" not null check (once in ('recipient', 'recipient_and_tenant')),
        recipient_collection text collate "C" not null,
        recipient_id text collate "C" not null,
        tenant text collate "C",
        run text collate "C" not null,
        unique nulls not distinct (workflow, once, recipient_collection, recipient_id, tenant)
      )`,
    ],
  },
  {
    name: "batches, throttles and arrivals of runs",
    statements: [
      `create table {schema}.batches (
        id text collate "C" primary key,
        workflow text collate "C" not null,
        step text collate "C" not null,
        recipient_collection text collate "C" not null,
        recipient_id text collate "C" not null,
        tenant text collate "C",
        key text collate "C" not null,
        run text collate "C" not null,
        opened_at timestamptz not null,
        closes_at timestamptz not null,
        closed_at timestamptz,
        items int not null
      )`,
      `create unique index batches_open on {schema}.batches (workflow, step, recipient_collection, recipient_id, key, tenant)
        nulls not distinct where closed_at is null`,
      "create index batches_by_run on {schema}.batches (run)",
      `create table {schema}.batch_items (
        batch text collate "C" not null references {schema}.batches on delete cascade,
        place bigint generated always as identity,
        run text collate "C" not null,
        actor jsonb,
        data jsonb,
        inserted_at timestamptz not null,
        primary key (batch, place),
        unique (run, batch)
      )`,
      `create table {schema}.throttles (
        workflow text collate "C" not null,
        step text collate "C" not null,
        recipient_collection text collate "C" not null,
        recipient_id text collate "C" not null,
        key text collate "C" not null,
        count int not null,
        window_ends timestamptz not null,
        primary key (workflow, step, recipient_collection, recipient_id, key)
      )`,
      "create index throttles_by_end on {schema}.throttles (window_ends)",
      `create table {schema}.arrivals (
        recipient_collection text collate "C" not null,
        recipient_id text collate "C" not null,
        id text collate "C" not null,
        kind jsonb not null,
        payload jsonb not null,
        occurred_at timestamptz not null,
        arrived_at timestamptz not null,
        primary key (recipient_collection, recipient_id, id)
      )`,
      "create index arrivals_by_recipient on {schema}.arrivals (recipient_collection, recipient_id, occurred_at, id)",
      "create index arrivals_by_time on {schema}.arrivals (arrived_at)",
    ],
  },
  {
    name: "objects and audiences",
    statements: [
      `create table {schema}.objects (
        collection text collate "C" not null,
        id text collate "C" not null,
        properties jsonb not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        primary key (collection, id)
      )`,
      // The tenant is empty for a member at large.
      `create table {schema}.audience_members (
        id text collate "C" not null,
        audience text collate "C" not null,
        user_id text collate "C" not null,
        tenant text collate "C" not null,
        added_at timestamptz not null,
        primary key (user_id, tenant, audience)
      )`,
      "create index audience_members_by_time on {schema}.audience_members (audience, added_at, id)",
    ],
  },
  {
    name: "open arrivals by recipient",
    statements: [
      "create index outbox_arrivals on {schema}.outbox (target) where kind = 'arrival' and closed_at is null",
    ],
  },
];
