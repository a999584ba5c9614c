import {
  changeObject,
  changeUser,
  identifyObject,
  identifyUser,
  inTransaction,
  type RecipientReference,
  type Store,
  TENANTS,
} from "heed/store";
import { validateFile } from "heed/workflow";
import { invalid } from "./api-error.ts";
import { placeAt } from "./validate.ts";

/** The parts of a preference set; one that is not set is null. */
export const PREFERENCE_PARTS = [
  "workflows",
  "categories",
  "channel_types",
  "channels",
  "commercial_subscribed",
] as const;

/** A preference set as requests have it. */
export type GivenSet = {
  readonly id?: string;
  readonly __persistence_strategy__?: "merge" | "replace";
} & {
  readonly [part in (typeof PREFERENCE_PARTS)[number]]?: unknown;
};

/** A recipient as requests have it: the id of a user, a user with properties, or an object with them. */
export type GivenRecipient = string | GivenProperties;

/** A tenant as requests have it: its id, or the tenant with properties. */
export type GivenTenant = string | GivenProperties;

interface GivenProperties {
  readonly id: string;
  readonly collection?: string | null;
  readonly [property: string]: unknown;
}

/** A recipient of a trigger. */
export interface TriggeredRecipient {
  readonly recipient: RecipientReference;
  /** Its own `$trigger_data`, to be merged into the data of its run. */
  readonly data: object;
}

/** Whom a trigger is about. */
export interface ResolvedTrigger {
  readonly recipients: readonly TriggeredRecipient[];
  readonly actor: RecipientReference | null;
  /** The id of the tenant. */
  readonly tenant: string | null;
}

/**
 * Reads whom a trigger is about, and keeps what it says of them: maps are merged into maps, preference sets and data of
 * channels among them. A recipient that is named twice is one, with the data of both, the later first. All is kept, or
 * nothing.
 *
 * @param request checked against the schemas `GivenRecipient` and `GivenTenant`. A bare recipient stands for a list of one.
 * @throws ApiError if a preference set has conditions with errors.
 */
export function resolveTrigger(
  store: Store,
  request: {
    readonly recipients: GivenRecipient | readonly GivenRecipient[];
    readonly actor?: GivenRecipient | null | undefined;
    readonly tenant?: GivenTenant | null | undefined;
  },
): Promise<ResolvedTrigger> {
  const given = Array.isArray(request.recipients) ? request.recipients : [request.recipients];
  const { actor = null, tenant = null } = request;
  return inTransaction(store, async (within) => {
    const recipients = new Map<string, TriggeredRecipient>();
    for (const [index, each] of (given as readonly GivenRecipient[]).entries()) {
      const recipient = await identifyRecipient(within, each, `body.recipients[${index}]`);
      const key = JSON.stringify(recipient);
      const data = { ...recipients.get(key)?.data, ...triggerDataOf(each) };
      recipients.set(key, { recipient, data });
    }
    return {
      recipients: [...recipients.values()],
      actor: actor === null ? null : await identifyRecipient(within, actor, "body.actor"),
      tenant: tenant === null ? null : await identifyTenant(within, tenant, "body.tenant"),
    };
  });
}

/** Keeps what a request says of a recipient. A bare id says nothing, and its user need not be known. */
export async function identifyRecipient(
  store: Store,
  given: GivenRecipient,
  place: string,
): Promise<RecipientReference> {
  if (typeof given === "string") return given;
  const { id, collection = null, $trigger_data: _, ...properties } = given;
  if (collection === null || collection === USERS) {
    await identify(store, id, properties, place);
    return id;
  }
  const reference = { id, collection };
  await identifyParts(properties, place, {
    drop: (name, key) => changeObject(store, reference, (before) => withPart(before, name, key, undefined)),
    merge: (parts) => identifyObject(store, reference, parts),
  });
  return reference;
}

/** The collection of users, whom a reference names by their ids alone. */
const USERS = "$users";

/** Merges properties into those of a user, preference sets and data of channels among them. Null leaves these as they are. */
export function identify(store: Store, id: string, given: object, place: string) {
  return inTransaction(store, (within) =>
    identifyParts(given, place, {
      drop: (name, key) => changeUser(within, id, (before) => withPart(before, name, key, undefined)),
      merge: (parts) => identifyUser(within, id, parts),
    }),
  );
}

/** Keeps what a request says of a tenant, its default preference set in `settings` among it. Returns its id. */
export async function identifyTenant(store: Store, given: GivenTenant, place: string): Promise<string> {
  if (typeof given === "string") return given;
  const { id, settings, ...properties } = given;
  const set = isMap(settings) ? (settings.preference_set as GivenSet | null | undefined) : undefined;
  if (set) checkSet(set, `${place}.settings.preference_set`);
  const reference = { id, collection: TENANTS };
  await inTransaction(store, async (within) => {
    if (set?.__persistence_strategy__ === "replace") {
      await changeObject(within, reference, (before) =>
        withPart(before, "settings", "preference_set", undefined),
      );
    }
    const kept = set ? { ...(settings as object), preference_set: keptSet(set) } : settings;
    const all = { ...properties, ...(settings !== undefined && { settings: kept }) };
    await identifyRecipient(within, { ...all, ...reference }, place);
  });
  return id;
}

/** Changes of a recipient's properties. */
interface Changes<Kept> {
  /** Takes a part out of a map of parts. */
  drop(name: string, key: string): Promise<unknown>;
  /** Merges properties into those that are there. */
  merge(properties: object): Promise<Kept>;
}

async function identifyParts<Kept>(given: object, place: string, changes: Changes<Kept>): Promise<Kept> {
  const { preferences, channel_data, ...properties } = given as {
    readonly preferences?: Readonly<Record<string, GivenSet>> | null;
    readonly channel_data?: unknown;
  };
  const sets = Object.entries(preferences ?? {});
  for (const [set, each] of sets) checkSet(each, `${place}.preferences.${set}`);
  for (const [set, each] of sets) {
    if (each.__persistence_strategy__ === "replace") await changes.drop("preferences", set);
  }
  return changes.merge({
    ...properties,
    ...(sets.length > 0 && {
      preferences: Object.fromEntries(sets.map(([set, each]) => [set, keptSet(each)])),
    }),
    ...(isMap(channel_data) && { channel_data }),
  });
}

/** The parts of a preference set that are kept. */
export function keptSet(given: GivenSet): object {
  return Object.fromEntries(
    PREFERENCE_PARTS.flatMap((part) => (given[part] === undefined ? [] : [[part, given[part]]])),
  );
}

/** Refuses conditions that would never be evaluated as they were meant. */
export function checkSet(set: GivenSet, place: string): void {
  const { __persistence_strategy__: _, ...parts } = set;
  const [first] = validateFile(parts).filter(({ severity }) => severity === "error");
  if (first === undefined) return;
  const field = placeAt(place, first.pointer ?? "");
  throw invalid(field, `\`${field}\`: ${first.message}. ${first.help ?? ""}`.trim());
}

/** Properties with another part of a map, such as a preference set or the data of a channel, or without it. */
export function withPart(properties: object, name: string, key: string, value: unknown): object {
  const found = (properties as { readonly [name: string]: unknown })[name];
  const others = isMap(found) ? Object.entries(found).filter(([each]) => each !== key) : [];
  return {
    ...properties,
    [name]: Object.fromEntries([...others, ...(value === undefined ? [] : [[key, value]])]),
  };
}

function triggerDataOf(given: GivenRecipient): object {
  const data = typeof given === "string" ? undefined : given.$trigger_data;
  return isMap(data) ? data : {};
}

function isMap(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
