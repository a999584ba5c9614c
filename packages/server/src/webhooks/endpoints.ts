import { randomBytes } from "node:crypto";
import {
  createEndpoint,
  type EndpointChanges,
  endpoint,
  type NewEndpoint,
  type Store,
  updateEndpoint,
  type WebhookEndpoint,
} from "heed/store";
import type { Outgoing } from "../outgoing/outgoing.ts";

/** An endpoint to add: without secrets it gets one, and the platform's form if it names none. */
export type EndpointRequest = Pick<NewEndpoint, "id" | "url" | "event_types" | "description"> &
  Partial<Pick<NewEndpoint, "form" | "secrets">>;

/** Thrown if a part of an endpoint is refused. */
export class EndpointError extends Error {
  override readonly name = "EndpointError";
  /** The part that is refused. */
  declare readonly place: "url" | "secrets";

  constructor(place: "url" | "secrets", message: string) {
    super(message);
    this.place = place;
  }
}

/**
 * Adds an endpoint of webhooks.
 *
 * @throws EndpointError if nothing may be sent to its address, or a secret does not fit its form.
 * @throws StoreError if a part cannot be stored.
 */
export async function addEndpoint(
  store: Store,
  outgoing: Outgoing,
  { form = "platform", secrets = [newSecret(form)], ...more }: EndpointRequest,
): Promise<WebhookEndpoint> {
  await checkUrl(outgoing, more.url);
  checkSecrets(form, secrets);
  return createEndpoint(store, { form, secrets, ...more });
}

/**
 * Changes an endpoint. Returns it; undefined if there is none.
 *
 * @throws EndpointError and StoreError as `addEndpoint`.
 */
export async function changeEndpoint(
  store: Store,
  outgoing: Outgoing,
  id: string,
  changes: EndpointChanges,
): Promise<WebhookEndpoint | undefined> {
  const { url, form, secrets } = changes;
  if (url !== undefined) await checkUrl(outgoing, url);
  if (form !== undefined || secrets !== undefined) {
    const before = await endpoint(store, id);
    if (before === undefined) return undefined;
    checkSecrets(form ?? before.form, secrets ?? before.secrets);
  }
  return updateEndpoint(store, id, changes);
}

/** Makes a secret that fits a form. */
export function newSecret(form: WebhookEndpoint["form"]): string {
  const bytes = randomBytes(32);
  return form === "standard" ? `whsec_${bytes.toString("base64")}` : bytes.toString("base64url");
}

async function checkUrl(outgoing: Outgoing, url: string): Promise<void> {
  try {
    await outgoing.check(url);
  } catch (error) {
    throw new EndpointError("url", (error as Error).message);
  }
}

/** The bytes of a key of Standard Webhooks, and the least length of a secret of the platform's form. */
const [FEWEST_BYTES, MOST_BYTES, SHORTEST_SECRET, MOST_SECRETS] = [24, 64, 16, 8];

function checkSecrets(form: WebhookEndpoint["form"], secrets: readonly string[]): void {
  if (secrets.length > MOST_SECRETS) {
    throw new EndpointError(
      "secrets",
      `An endpoint has at most ${MOST_SECRETS} secrets. Leave the oldest out.`,
    );
  }
  for (const secret of secrets) {
    const [, text = ""] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? [];
    const length = Buffer.from(text, "base64").length;
    if (form === "standard" && (length < FEWEST_BYTES || length > MOST_BYTES)) {
      throw new EndpointError(
        "secrets",
        `A secret of Standard Webhooks is \`whsec_\` with ${FEWEST_BYTES} to ${MOST_BYTES} bytes in base64. Leave \`secrets\` out to get one.`,
      );
    }
    if (form === "platform" && (secret.length < SHORTEST_SECRET || secret.startsWith("whsec_"))) {
      throw new EndpointError(
        "secrets",
        `A secret of the platform's form has at least ${SHORTEST_SECRET} characters and does not begin with \`whsec_\`. Leave \`secrets\` out to get one.`,
      );
    }
  }
}
