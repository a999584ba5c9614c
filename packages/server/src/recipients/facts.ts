import { audiencesOf, object, type RecipientReference, type Store, TENANTS, user } from "heed/store";
import type { AddressedRecipient } from "./addresses.ts";
import type { PreferenceSets } from "./merge.ts";
import { isMap, type JsonMap, ownValue } from "./own-keys.ts";

/** Facts about a recipient, as a run reads them now. */
export interface RecipientFacts {
  /** As conditions and templates read it; with nothing but its id if nobody has said more. */
  readonly recipient: JsonMap & { readonly id: string };
  /** The same with the data of channels, to which messages are addressed. */
  readonly addressed: AddressedRecipient;
  /** The tenant of the run; null if it has none. */
  readonly tenant: (JsonMap & { readonly id: string }) | null;
  /** The keys of the recipient's audiences, for the tenant. */
  readonly audiences: readonly string[];
  /** The recipient's and the tenant's preference sets; the environment's is for whoever knows it. */
  readonly preferenceSets: Omit<PreferenceSets, "environmentDefault">;
}

/** Reads what is known of a recipient in a run for a tenant. */
export async function recipientFacts(
  store: Store,
  reference: RecipientReference,
  tenant: string | null,
): Promise<RecipientFacts> {
  const isUser = typeof reference === "string";
  const known = isUser ? await user(store, reference) : await object(store, reference);
  const ofTenant = tenant === null ? undefined : await object(store, { collection: TENANTS, id: tenant });
  const { preferences, channel_data, ...properties } = known?.properties ?? {};
  const recipient = {
    ...properties,
    ...(isUser ? { id: reference } : reference),
    ...(known && { updated_at: known.updated_at }),
  };
  return {
    recipient,
    addressed: { ...recipient, channel_data },
    tenant: tenant === null ? null : { ...ofTenant?.properties, id: tenant },
    audiences: isUser ? await audiencesOf(store, reference, tenant) : [],
    preferenceSets: {
      recipientSets: isMap(preferences) ? (preferences as { readonly [set: string]: object }) : null,
      tenant,
      tenantDefault: ownValue(ofTenant?.properties.settings, "preference_set") as object | null | undefined,
    },
  };
}
