import {
  type CallResult,
  type ChosenMessages,
  type RunEnvironment,
  type RunInStore,
  type RunMessage,
  type SendEffect,
  StepFailure,
  type StoredRuns,
} from "heed/hosts";
import { type Channel, deliveryKey, type KeptRun, listChannels, type Store } from "heed/store";
import type { StoredInput } from "heed/stored";
import { type ChannelSend, chooseChannels, type KnownChannel } from "../recipients/channels.ts";
import { type RecipientFacts, recipientFacts } from "../recipients/facts.ts";
import type { ChannelGroup } from "../recipients/groups.ts";
import { mergedPreferences } from "../recipients/merge.ts";
import { isMap, type JsonMap, ownValue } from "../recipients/own-keys.ts";
import { renderText, TemplateError, type TemplateScope } from "../templates/liquid.ts";
import { type Addresses, render } from "../templates/render.ts";
import type { Workflows } from "../workflows/workflows.ts";
import { activitiesOf } from "./activities.ts";
import { preferredWorkflow, scopeOfRun } from "./scope.ts";
import { callStep } from "./steps.ts";

/** The parts of the server that runs ask. */
export interface EnvironmentOptions {
  readonly workflows: Workflows;
  /** The runs themselves, for steps that trigger workflows. */
  readonly runs: () => StoredRuns;
}

/** Returns all that runs ask of the server: recipients as they are now, messages with their contents, and steps. */
export function environmentOf(options: EnvironmentOptions): RunEnvironment {
  const { workflows, runs } = options;
  return {
    load: (_effect, run) => load(run, workflows),
    send: (effect, run) => send(effect, run, options),
    call: (effect, run): Promise<CallResult> => callStep(effect, run, { workflows, runs: runs() }),
    render: async (text, run) => rendered(() => keyOf(text, run)),
    describe: async (recipient, store) => jsonOf((await recipientFacts(store, recipient, null)).recipient),
    newest: async (key, store) => {
      const workflow = workflows.get(key);
      if (workflow === undefined) return undefined;
      return runs().keepWorkflow({ key, workflow: workflow.content, plan: workflow.plan }, store);
    },
  };
}

/** Calls something that renders. What cannot be rendered fails the step, for good. */
export async function rendered<Value>(work: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TemplateError) throw new StepFailure(error.message, { isFinal: true });
    throw error;
  }
}

/** A key of a batch or a throttle: Liquid, or the name of a property of the data. */
async function keyOf(text: string, run: RunInStore): Promise<string> {
  const scope = await scopeOfRun(run);
  if (/\{[{%]/.test(text)) return renderText(text, scope);
  const value = ownValue(run.state.parts.data, text.replace(/^data\./, ""));
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function jsonOf(value: object) {
  return JSON.parse(JSON.stringify(value));
}

/** Loads what may have changed since the trigger. */
async function load({ row, store }: RunInStore, workflows: Workflows): Promise<JsonMap> {
  if (workflows.get(row.workflow)?.isActive === false) {
    throw new StepFailure(`The workflow \`${row.workflow}\` is not active.`, { isFinal: true });
  }
  const { variables } = workflows.environment();
  const { recipient, tenant, audiences } = await factsOf(row, store, workflows);
  const actor = row.actor === null ? null : (await recipientFacts(store, row.actor, null)).recipient;
  return { recipient, tenant, audiences, actor, vars: variables };
}

/** Facts about the recipient of a run, and about its tenant: those of requests, else those of the folder's environment. */
async function factsOf(
  { recipient, tenant }: KeptRun,
  store: Store,
  workflows: Workflows,
): Promise<RecipientFacts> {
  const facts = await recipientFacts(store, recipient, tenant);
  const ofFolder = tenant === null ? undefined : workflows.environment().tenants.get(tenant);
  if (facts.tenant === null || ofFolder === undefined) return facts;
  const { preferenceSets } = facts;
  const set = ownValue(ownValue(ofFolder, "settings"), "preference_set");
  return {
    ...facts,
    tenant: { ...ofFolder, ...facts.tenant },
    preferenceSets: {
      ...preferenceSets,
      tenantDefault: preferenceSets.tenantDefault ?? (isMap(set) ? set : null),
    },
  };
}

async function send(
  { channel, step, ref = "" }: SendEffect,
  run: RunInStore,
  { workflows }: EnvironmentOptions,
): Promise<ChosenMessages> {
  const { store, row, version, state, now } = run;
  const context = (await run.context()) as JsonMap;
  const environment = workflows.environment();
  const facts = await factsOf(row, store, workflows);
  const activities = await activitiesOf(run);
  const scope = await scopeOfRun(run, activities);
  const { sandbox_mode } = row.settings as { readonly sandbox_mode?: boolean };
  const overrides = isMap(step.json.channel_overrides) ? step.json.channel_overrides : {};
  const to = ownValue(overrides, "to_address");
  const choice = chooseChannels({
    channel,
    channels: await knownChannels(store, environment.channelConditions),
    groups: environment.channelGroups as unknown as ReadonlyMap<string, ChannelGroup>,
    recipient: facts.addressed,
    preferences: mergedPreferences({ ...facts.preferenceSets, environmentDefault: environment.preferences }),
    workflow: preferredWorkflow(version),
    context: { ...context, now },
    preferenceContext: { ...context, data: activities.list[0]?.data ?? {}, now },
    sandbox: sandbox_mode === true,
    overrides: {
      ...(typeof to === "string" && { to_address: await rendered(() => renderText(to, scope)) }),
      email_based_user_id_resolution: ownValue(overrides, "email_based_user_id_resolution") === true,
    },
    timezone: environment.timezone,
  });
  if (choice.skipped !== undefined) return { skipped: jsonOf(choice.skipped) };
  const messages = choice.sends.map((one): RunMessage => {
    const key = deliveryKey(row.id, ref, one.channel.id, row.recipient);
    return {
      channel_id: one.channel.id,
      key: one.number === 0 ? key : `${key}/${one.number}`,
      content: contentOf(one, step.json, scope),
      data: isMap(state.parts.data) ? state.parts.data : {},
      actors: activities.actors.map(({ reference }) => reference),
      activities: activities.list,
      recipient_snapshot: one.snapshot,
      ...(one.scheduledAt !== undefined && { scheduled_at: one.scheduledAt }),
      isSandboxed: one.sandbox,
    };
  });
  return { messages, chosen: jsonOf(choice.explanation) };
}

/** The channels of the store, by their keys, and by their ids if they have none. */
async function knownChannels(
  store: Store,
  channelConditions: ReadonlyMap<string, unknown>,
): Promise<ReadonlyMap<string, KnownChannel>> {
  const channels = await listChannels(store);
  return new Map(
    channels.map(({ id, key, type, provider }: Channel): [string, KnownChannel] => {
      const name = key ?? id;
      const known = { id, key: name, type: type as KnownChannel["type"], provider };
      const conditions = channelConditions.get(name);
      return [name, { ...known, ...(conditions !== undefined && { conditions: conditions as StoredInput }) }];
    }),
  );
}

/** The content of a message, with its address. A step that cannot be rendered fails, for good. */
function contentOf({ channel, address }: ChannelSend, step: JsonMap, scope: TemplateScope): object {
  const { content, failure } = render(step, channel.type, scope, addressesOf(address));
  if (failure !== undefined) throw new StepFailure(failure, { isFinal: true });
  return content;
}

function addressesOf(address: ChannelSend["address"]): Addresses {
  switch (address.kind) {
    case "none":
      return {};
    case "email":
      return { to: address.email };
    case "phone":
      return { to: address.phone_number };
    case "devices": {
      const tokens = address.devices.map(({ token }) => token);
      return { token: tokens[0], ...(tokens.length > 1 && { tokens }) };
    }
    case "connection":
      return { connection: address.connection };
    case "user_of_email":
      return { connection: { email: address.email } };
  }
}
