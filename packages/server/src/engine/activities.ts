import type { RunInStore } from "heed/hosts";
import { batchItems, type NewActivity, type RecipientReference } from "heed/store";
import { recipientFacts } from "../recipients/facts.ts";
import { isMap, type JsonMap, ownValue } from "../recipients/own-keys.ts";
import type { Activity } from "../templates/scope.ts";

/** The triggers that led to a message: one, or those that a batch has collected. */
export interface Activities {
  /** As the message keeps them. */
  readonly list: readonly NewActivity[];
  /** The actors, each once, the first ten of them. */
  readonly actors: readonly { readonly reference: RecipientReference; readonly described: JsonMap }[];
  /** Those that templates see. */
  readonly shown: readonly Activity[];
  readonly counts: { readonly total_activities: number; readonly total_actors: number };
}

/** The most actors that a message names. */
const MOST_ACTORS = 10;

/** The most activities that templates see. */
const MOST_SHOWN = 10;

/** Returns the activities of a run. */
export async function activitiesOf(run: RunInStore): Promise<Activities> {
  const { store, row, state } = run;
  const batch = ownValue(state.parts.run, "batch");
  const own = { run: row.id, data: state.parts.data ?? {}, actor: row.actor, inserted_at: row.inserted_at };
  const items = typeof batch === "string" ? await batchItems(store, batch) : [own];
  const references = new Map(items.flatMap(({ actor }) => (actor ? [[keyOf(actor), actor] as const] : [])));
  const described = new Map<string, JsonMap>();
  for (const [key, actor] of [...references].slice(0, MOST_ACTORS)) {
    described.set(key, (await recipientFacts(store, actor, null)).recipient);
  }
  const { recipient } = (await run.context()) as { readonly recipient?: JsonMap };
  const actorOf = (actor: RecipientReference | null) =>
    actor === null
      ? null
      : (described.get(keyOf(actor)) ?? (typeof actor === "string" ? { id: actor } : actor));
  const dataOf = (data: unknown) => (isMap(data) ? data : {});
  return {
    list: items.map(({ data, actor }) => ({
      recipient: recipient ?? {},
      actor: actorOf(actor),
      data: dataOf(data),
    })),
    actors: [...described].map(([key, each]) => {
      return { reference: references.get(key) as RecipientReference, described: each };
    }),
    shown: items.slice(0, MOST_SHOWN).map(({ run, data, actor, inserted_at }) => {
      return { id: run, inserted_at, updated_at: inserted_at, actor: actorOf(actor), data: dataOf(data) };
    }),
    counts: { total_activities: items.length, total_actors: references.size },
  };
}

function keyOf(reference: RecipientReference): string {
  return JSON.stringify(reference);
}
