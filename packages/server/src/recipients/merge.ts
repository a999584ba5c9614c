import type { StoredTrioInput } from "heed/runtime";
import { isMap, ownValue } from "./own-keys.ts";

/** A preference set as it is kept: `workflows`, `categories`, `channel_types`, `channels`, `commercial_subscribed`. */
export type PreferenceSet = object;

/** Preference sets that bear on a run. Null and undefined are sets that were never set. */
export interface PreferenceSets {
  /** The recipient's own sets, by their ids: `default`, or the id of a tenant. */
  readonly recipientSets?: { readonly [set: string]: PreferenceSet | null | undefined } | null | undefined;
  /** The tenant of the run. */
  readonly tenant?: string | null | undefined;
  /** The set of the tenant for its users. */
  readonly tenantDefault?: PreferenceSet | null | undefined;
  /** The set of the environment for all. */
  readonly environmentDefault?: PreferenceSet | null | undefined;
}

/**
 * The set that an entry comes from: the recipient's default, the recipient's for the tenant of the run, the tenant's default,
 * or the environment's.
 */
export type PreferenceSource = "recipient" | "recipient_tenant" | "tenant" | "environment";

/** An entry of preferences. */
export interface PreferenceEntry {
  /** The keys that lead to it: `["categories", "billing", "channel_types", "email"]`. */
  readonly path: readonly string[];
  /** On, off, or on if conditions hold, all of them. */
  readonly value: boolean | readonly StoredTrioInput[];
  readonly from: PreferenceSource;
}

/** The preferences that count in a run: plain JSON. */
export interface MergedPreferences {
  readonly entries: readonly PreferenceEntry[];
}

/**
 * Merges preference sets. Of two sets that say something in the same place, the first counts: the recipient's default, then
 * the environment's; or, if the run has a tenant and the recipient or the tenant has preferences for it, the recipient's for
 * the tenant, the tenant's, the environment's. A map with `"__strategy__": "replace"` in a later set replaces what earlier
 * ones have in its place, but not a value that they have around it. An entry that is null, or a map without entries, is not set.
 *
 * Whoever has unsubscribed from commercial messages stays so: `commercial_subscribed` of the recipient's default set and of
 * that for the tenant both count, and only if neither is there, those of the tenant and the environment, in this order.
 */
export function mergedPreferences(sets: PreferenceSets): MergedPreferences {
  const { tenant, tenantDefault, environmentDefault } = sets;
  const read = (set: unknown, from: PreferenceSource) => (isMap(set) ? readSet(set, from) : undefined);
  const own = read(ownValue(sets.recipientSets, "default"), "recipient");
  const ownOfTenant =
    typeof tenant === "string" && tenant !== "default"
      ? read(ownValue(sets.recipientSets, tenant), "recipient_tenant")
      : undefined;
  const ofTenant = typeof tenant === "string" ? read(tenantDefault, "tenant") : undefined;
  const ofEnvironment = read(environmentDefault, "environment");
  const hasTenantSet = ownOfTenant !== undefined || ofTenant !== undefined;
  // A tenant with the id `default` shares its set with runs that have no tenant.
  const first = hasTenantSet && tenant !== "default" ? ownOfTenant : own;
  const layers = [first, ...(hasTenantSet ? [ofTenant] : []), ofEnvironment];
  const merged = layers.reduceRight(mergedParts, undefined);
  return {
    entries: [
      ...commercialEntries([own, ownOfTenant], [ofTenant, ofEnvironment]),
      ...(merged === undefined ? [] : entriesOf(merged, []).filter(({ path }) => path[0] !== COMMERCIAL)),
    ],
  };
}

const COMMERCIAL = "commercial_subscribed";

/** The own entries of a recipient, all of which count; if there are none, those of the first other set that has one. */
function commercialEntries(
  own: readonly (Branch | undefined)[],
  others: readonly (Branch | undefined)[],
): readonly PreferenceEntry[] {
  const inSet = (set: Branch | undefined) => {
    const part = set?.parts.get(COMMERCIAL);
    return part === undefined ? [] : entriesOf(part, [COMMERCIAL]);
  };
  const ofRecipient = own.flatMap(inSet);
  return ofRecipient.length > 0 ? ofRecipient : (others.map(inSet).find(({ length }) => length > 0) ?? []);
}

/** A part of a preference set: an entry, or a map of parts that is not empty. */
type Part = Leaf | Branch;

interface Leaf {
  readonly value: PreferenceEntry["value"];
  readonly from: PreferenceSource;
}

interface Branch {
  readonly parts: ReadonlyMap<string, Part>;
  /** True if it replaces what earlier sets have in its place. */
  readonly replaces: boolean;
}

/** Reads a part; undefined if it sets nothing. */
type PartReader = (json: unknown, from: PreferenceSource) => Part | undefined;

const readConditions: PartReader = (json, from) =>
  Array.isArray(json) ? { value: json as readonly StoredTrioInput[], from } : undefined;
const readSwitch = switchOf({ conditions: readConditions });
const readSwitches = mapOf(() => readSwitch);
const readSettings = mapOf(() =>
  switchOf({ conditions: readConditions, channel_types: readSwitches, channels: readSwitches }),
);
const readSet = partsOf({
  workflows: readSettings,
  categories: readSettings,
  channel_types: readSwitches,
  channels: readSwitches,
  [COMMERCIAL]: readSwitch,
});

/** The reader of a value that is on, off, or a map of parts. */
function switchOf(readers: { readonly [key: string]: PartReader }): PartReader {
  const readParts = partsOf(readers);
  return (json, from) =>
    typeof json === "boolean" ? { value: json, from } : isMap(json) ? readParts(json, from) : undefined;
}

/** The reader of a map with known keys; whatever else is in it sets nothing. */
function partsOf(readers: { readonly [key: string]: PartReader }) {
  const known = new Map(Object.entries(readers));
  return mapOf((key) => known.get(key));
}

/** The reader of a map, by the readers of its values. */
function mapOf(readerOf: (key: string) => PartReader | undefined) {
  return (json: unknown, from: PreferenceSource): Branch | undefined => {
    if (!isMap(json)) return undefined;
    const parts = new Map(
      Object.entries(json).flatMap(([key, value]): [string, Part][] => {
        const part = key === STRATEGY ? undefined : readerOf(key)?.(value, from);
        return part === undefined ? [] : [[key, part]];
      }),
    );
    return parts.size === 0 ? undefined : { parts, replaces: ownValue(json, STRATEGY) === "replace" };
  };
}

const STRATEGY = "__strategy__";

/** Merges a part of a later set, which is the merge of all later ones, with that of the set before. */
function mergedParts<Kind extends Part>(later: Kind | undefined, earlier: Kind | undefined): Kind | undefined;
function mergedParts(later: Part | undefined, earlier: Part | undefined): Part | undefined {
  if (later === undefined || earlier === undefined) return earlier ?? later;
  if (!isLeaf(later) && later.replaces) return later;
  if (isLeaf(later) || isLeaf(earlier)) return earlier;
  const keys = new Set([...earlier.parts.keys(), ...later.parts.keys()]);
  return {
    parts: new Map(
      [...keys].map((key) => [key, mergedParts(later.parts.get(key), earlier.parts.get(key)) as Part]),
    ),
    replaces: earlier.replaces,
  };
}

function entriesOf(part: Part, path: readonly string[]): readonly PreferenceEntry[] {
  if (isLeaf(part)) return [{ path, value: part.value, from: part.from }];
  return [...part.parts].flatMap(([key, each]) =>
    // The conditions of a part are its own value.
    entriesOf(each, isLeaf(each) && typeof each.value !== "boolean" ? path : [...path, key]),
  );
}

function isLeaf(part: Part): part is Leaf {
  return "from" in part;
}
