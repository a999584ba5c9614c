import { randomUUID } from "node:crypto";
import type { RunRequest, StoredRuns, Wake } from "heed/hosts";
import {
  inTransaction,
  listRuns,
  type Page,
  type RecipientReference,
  type RunFilter,
  readRun,
  runLog,
  type Store,
} from "heed/store";
import { ApiError, invalid, missing } from "../http/api-error.ts";
import { LARGE_BODY_LIMIT } from "../http/body.ts";
import { type GivenRecipient, type GivenTenant, resolveTrigger } from "../http/identify.ts";
import { type Route, route } from "../http/route.ts";
import {
  BOOLEAN,
  GIVEN_TIME,
  list,
  MAP,
  NAME,
  nullable,
  object,
  options,
  ref,
  TEXT,
} from "../http/schemas/json-schema.ts";
import { PAGE } from "../http/schemas/shared.ts";
import type { Workflow } from "../workflows/workflow-file.ts";
import type { Workflows } from "../workflows/workflows.ts";
import { RUN_ANSWER, RUN_DETAIL_ANSWER, RUN_STATUS, runAnswer, runDetailAnswer } from "./run-answer.ts";

/** The parts that the routes of workflows and runs stand on. */
export interface EngineRoutesOptions {
  readonly runs: StoredRuns;
  readonly workflows: Workflows;
  /** Tells the engine of runs to wake. */
  readonly nudge: (wakes: readonly Wake[]) => void;
}

/** A trigger, in the platform's form. */
interface GivenTrigger {
  readonly recipients: readonly GivenRecipient[] | GivenRecipient;
  readonly actor?: GivenRecipient | null;
  readonly tenant?: GivenTenant | null;
  readonly data?: object | null;
  readonly cancellation_key?: string | null;
  readonly settings?: { readonly sandbox_mode?: boolean; readonly skip_delay?: boolean } | null;
}

const RECIPIENT = ref("GivenRecipient");

const TRIGGER = object(
  {
    recipients: { anyOf: [list(RECIPIENT, { minItems: 1, maxItems: 1000 }), RECIPIENT] },
    actor: nullable(RECIPIENT),
    tenant: nullable(ref("GivenTenant")),
    data: nullable(MAP),
    cancellation_key: nullable(NAME),
    settings: nullable(options({ sandbox_mode: BOOLEAN, skip_delay: BOOLEAN })),
  },
  ["actor", "tenant", "data", "cancellation_key", "settings"],
);

const REFERENCE = ref("RecipientReference");

/** The routes of workflows and their runs, for secret keys. */
export function engineRoutes({ runs, workflows, nudge }: EngineRoutesOptions): readonly Route[] {
  return [
    route<undefined, GivenTrigger>({
      method: "post",
      path: "/v1/workflows/{key}/trigger",
      id: "triggerWorkflow",
      summary: "Starts a run of a workflow for each recipient.",
      tier: 5,
      params: { key: NAME },
      body: { schema: TRIGGER },
      bodyLimit: LARGE_BODY_LIMIT,
      answer: object({ workflow_run_id: TEXT }),
      isIdempotent: true,
      handle: async ({ store, params: { key = "" }, body }) => {
        const workflow = workflowIn(workflows, key);
        checkData(workflow, body.data ?? {});
        const workflowRun = randomUUID();
        const started = await inTransaction(store, async (within) => {
          const requests = await requestsOf(within, runs, workflow, workflowRun, body);
          return runs.start(requests, within);
        });
        nudge(started.flatMap((one) => ("at" in one ? [one] : [])));
        return { workflow_run_id: workflowRun };
      },
    }),
    route<
      undefined,
      { readonly cancellation_key: string; readonly recipients?: readonly RecipientReference[] | null }
    >({
      method: "post",
      path: "/v1/workflows/{key}/cancel",
      id: "cancelWorkflow",
      summary: "Cancels runs that wait, by the key that their triggers gave: of all recipients, or of some.",
      tier: 5,
      params: { key: NAME },
      body: {
        schema: object(
          { cancellation_key: NAME, recipients: nullable(list(REFERENCE, { minItems: 1, maxItems: 1000 })) },
          ["recipients"],
        ),
      },
      handle: async ({ params: { key = "" }, body }) => {
        const { cancellation_key: cancellationKey, recipients } = body;
        nudge(await runs.cancel({ workflow: key, cancellationKey, recipients: recipients ?? undefined }));
      },
    }),
    route<Page & Query, undefined>({
      method: "get",
      path: "/v1/workflow_recipient_runs",
      id: "listRuns",
      summary: "Lists runs, the newest first.",
      tier: 2,
      query: {
        ...PAGE,
        workflow: NAME,
        status: list(RUN_STATUS),
        tenant: NAME,
        has_errors: BOOLEAN,
        recipient: NAME,
        "recipient.id": NAME,
        "recipient.collection": NAME,
        starting_at: GIVEN_TIME,
        ending_at: GIVEN_TIME,
        workflow_run_id: NAME,
      },
      answer: object({ items: list(RUN_ANSWER), page_info: ref("PageInfo") }),
      handle: async ({ store, query }) => {
        const { after, before, page_size, ...filter } = query;
        const { items, page_info } = await listRuns(store, filterOf(filter), { after, before, page_size });
        return { items: items.map(runAnswer), page_info };
      },
    }),
    route<undefined, undefined>({
      method: "get",
      path: "/v1/workflow_recipient_runs/{id}",
      id: "getRun",
      summary: "Returns a run with its events: each decision with the values that it was drawn from.",
      tier: 2,
      params: { id: NAME },
      answer: RUN_DETAIL_ANSWER,
      handle: async ({ store, params: { id = "" } }) => {
        const run = await readRun(store, id);
        if (run === undefined) throw missing("run", id);
        return runDetailAnswer(run, await runLog(store, id));
      },
    }),
  ];
}

function workflowIn(workflows: Workflows, key: string): Workflow {
  const workflow = workflows.get(key);
  if (workflow?.isActive === true) return workflow;
  if (workflow !== undefined) {
    throw new ApiError(422, "workflow_inactive", `The workflow \`${key}\` is not active: its file says so.`);
  }
  const problems = workflows.refused().get(key);
  if (problems !== undefined) {
    throw new ApiError(
      422,
      "workflow_invalid",
      `The file of the workflow \`${key}\` has mistakes, and no version without them was read: ${problems[0]?.message}.`,
    );
  }
  throw new ApiError(404, "workflow_missing", `There is no workflow \`${key}\` in the folder of workflows.`);
}

/** Refuses data that break the workflow's `trigger_data_json_schema`. */
function checkData(workflow: Workflow, data: object): void {
  const mistakes = workflow
    .dataProblems(data as Parameters<Workflow["dataProblems"]>[0])
    .map(({ field, message }) => ({ field: `body.${field}`, message }));
  const [first] = mistakes;
  if (first !== undefined) throw new ApiError(422, "invalid_params", first.message, { mistakes });
}

const ONCE = {
  every_trigger: null,
  once_per_recipient: "recipient",
  once_per_recipient_per_tenant: "recipient_and_tenant",
} as const;

/** The runs of a trigger, one for each recipient. Recipients with properties are identified by them. */
async function requestsOf(
  store: Store,
  runs: StoredRuns,
  workflow: Workflow,
  workflowRun: string,
  given: GivenTrigger,
): Promise<readonly RunRequest[]> {
  const { key, content, plan, frequency } = workflow;
  const { recipients, actor, tenant } = await resolveTrigger(store, given);
  const version = await runs.keepWorkflow({ key, workflow: content, plan }, store);
  return recipients.map(({ recipient, data }) => ({
    id: randomUUID(),
    workflowRun,
    version,
    recipient,
    actor,
    tenant,
    // Whatever else a run reads of the recipient, it reads at its moment.
    trigger: { data: { ...given.data, ...data }, recipient: {}, actor: actor === null ? null : {} },
    cancellationKey: given.cancellation_key ?? null,
    settings: given.settings ?? {},
    once: ONCE[frequency],
  }));
}

interface Query extends Omit<RunFilter, "recipient"> {
  readonly recipient?: string | undefined;
  readonly "recipient.id"?: string | undefined;
  readonly "recipient.collection"?: string | undefined;
}

function filterOf({
  recipient,
  "recipient.id": id,
  "recipient.collection": collection,
  ...filter
}: Query): RunFilter {
  if ((id === undefined) !== (collection === undefined)) {
    throw invalid("query.recipient", "`query.recipient` of an object has both `id` and `collection`.");
  }
  const object = id !== undefined && collection !== undefined ? { id, collection } : undefined;
  const reference = object ?? recipient;
  return { ...filter, ...(reference !== undefined && { recipient: reference }) };
}
