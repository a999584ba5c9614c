import { randomUUID } from "node:crypto";
import { type CallEffect, type CallResult, type RunInStore, StepFailure, type StoredRuns } from "heed/hosts";
import { addWork, identifyUser } from "heed/store";
import { isMap, type JsonMap, ownValue } from "../recipients/own-keys.ts";
import { renderText, type TemplateScope } from "../templates/liquid.ts";
import { renderRequest, renderValue } from "../templates/request.ts";
import type { Workflows } from "../workflows/workflows.ts";
import { rendered } from "./environment.ts";
import { FETCH_LIMIT, fetchWork } from "./fetch.ts";
import { scopeOfRun } from "./scope.ts";

/** The parts of the server that steps need. */
export interface StepTools {
  readonly workflows: Workflows;
  readonly runs: StoredRuns;
}

type Carry = (
  settings: JsonMap,
  effect: CallEffect,
  run: RunInStore,
  tools: StepTools,
) => Promise<CallResult>;

/** Carries out the types of step that are neither batches nor throttles nor cohorts. */
const STEPS: { readonly [type: string]: Carry } = {
  http_fetch: fetch,
  fetch,
  update_data: updateData,
  update_user: updateUser,
  trigger_workflow: triggerWorkflow,
  ai_agent: async () => {
    throw new StepFailure("This server has no language model for `ai_agent` steps.", { isFinal: true });
  },
};

/** Carries out a step. One that this server does not offer is skipped, and the run says so. */
export async function callStep(effect: CallEffect, run: RunInStore, tools: StepTools): Promise<CallResult> {
  const { type = "", json } = effect.step;
  const carry = Object.hasOwn(STEPS, type) ? STEPS[type] : undefined;
  if (carry === undefined) return { result: { skipped: true, reason: "not-offered" } };
  const settings = ownValue(json, "settings");
  return carry(isMap(settings) ? settings : {}, effect, run, tools);
}

/** Puts a request into the outbox, whose worker tells the run of its end. */
async function fetch(settings: JsonMap, { step }: CallEffect, run: RunInStore): Promise<CallResult> {
  const { id, store, now, begunAt } = run;
  const until = new Date(Date.parse(begunAt ?? now) + FETCH_LIMIT).toISOString();
  if (begunAt === undefined) {
    const scope = await scopeOfRun(run);
    const { url = "", method, headers, body = null } = await rendered(() => renderRequest(settings, scope));
    if (!URL.canParse(url)) {
      throw new StepFailure(`The address of the fetch is no URL: \`${url}\`.`, { isFinal: true });
    }
    const hasType = Object.keys(headers).some((name) => name.toLowerCase() === "content-type");
    const typed = body !== null && !hasType ? { "content-type": "application/json" } : {};
    const path = ownValue(settings, "response_path");
    const request = {
      url,
      method,
      headers: { ...typed, ...headers },
      body,
      ...(typeof path === "string" && path !== "" && { responsePath: path }),
    };
    await addWork(store, [fetchWork({ run: id, step: step.index, request })]);
    return { until, isBegun: true };
  }
  if (now >= until) throw new StepFailure("The fetch did not come to an end in time.", { isFinal: true });
  return { until, isBegun: true };
}

/** Renders a setting that is a map, or a text of Liquid that gives one as JSON. */
async function mapOf(settings: JsonMap, key: string, scope: TemplateScope): Promise<JsonMap> {
  const value = await rendered(() => renderValue(settings[key] ?? {}, scope));
  if (isMap(value)) return value;
  throw new StepFailure(`The setting \`${key}\` is not a map of JSON once it is rendered.`, {
    isFinal: true,
  });
}

async function updateData(settings: JsonMap, _effect: CallEffect, run: RunInStore): Promise<CallResult> {
  return { result: { merge: { data: await mapOf(settings, "data", await scopeOfRun(run)) } } };
}

/** Merges properties into those of the recipient, or of a user that a gid names: `gid://User/ID`. */
async function updateUser(settings: JsonMap, _effect: CallEffect, run: RunInStore): Promise<CallResult> {
  const { store, row } = run;
  const scope = await scopeOfRun(run);
  const { channel_data: _data, id: _id, ...properties } = await mapOf(settings, "update_properties", scope);
  const id = await userOf(settings, row.recipient, scope);
  if (id === undefined) {
    throw new StepFailure("The step names no user whose properties it could change.", { isFinal: true });
  }
  await identifyUser(store, id, properties);
  return { result: {} };
}

async function userOf(
  settings: JsonMap,
  recipient: unknown,
  scope: TemplateScope,
): Promise<string | undefined> {
  if (settings.recipient_mode !== "reference") return typeof recipient === "string" ? recipient : undefined;
  const gid = settings.recipient_gid;
  if (typeof gid !== "string") return undefined;
  return /^gid:\/\/User\/(.+)$/.exec(await rendered(() => renderText(gid, scope)))?.[1];
}

/** Triggers another workflow for recipients that the settings name, once for a run and a step. */
async function triggerWorkflow(
  settings: JsonMap,
  { step }: CallEffect,
  run: RunInStore,
  { workflows, runs }: StepTools,
): Promise<CallResult> {
  const { id, row, store } = run;
  const scope = await scopeOfRun(run);
  const text = async (key: string) => {
    const value = settings[key];
    return typeof value === "string" && value !== "" ? rendered(() => renderText(value, scope)) : undefined;
  };
  const key = (await text("workflow_key")) ?? "";
  const workflow = workflows.get(key);
  if (workflow?.isActive !== true) return { result: { skipped: true, reason: "workflow-inactive" } };
  const data = await mapOf(settings, "data", scope);
  const [problem] = workflow.dataProblems(data as Parameters<typeof workflow.dataProblems>[0]);
  if (problem !== undefined) throw new StepFailure(problem.message, { isFinal: true });
  const recipients = idsIn(await text("recipients"), settings.recipients);
  const version = await runs.keepWorkflow({ key, workflow: workflow.content, plan: workflow.plan }, store);
  const workflowRun = randomUUID();
  const cancellationKey = (await text("cancellation_key")) ?? null;
  await runs.start(
    recipients.map((recipient) => ({
      id: `${id}/${step.ref ?? step.index}/${recipient}`,
      workflowRun,
      version,
      recipient,
      actor: row.actor,
      tenant: row.tenant,
      trigger: { data, recipient: { id: recipient } },
      source: { type: "workflow_step" },
      cancellationKey,
    })),
    store,
  );
  return { result: { reason: `It triggered \`${key}\` as ${workflowRun}.` } };
}

/** The ids that a setting names: a list, JSON of one, or one id. */
function idsIn(text: string | undefined, value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value : parsed(text ?? "");
  const ids = Array.isArray(list) ? list : [list];
  if (ids.length > 0 && ids.every((each) => typeof each === "string" && each !== "")) return ids;
  throw new StepFailure("The recipients that the step names are not ids of users.", { isFinal: true });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.trim();
  }
}
