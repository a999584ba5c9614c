import type { WebhookEndpoint } from "heed/store";
import { signature, standardHeaders } from "../outgoing/sign.ts";

/** Headers of a webhook in the form that its endpoint has chosen. */
export function webhookHeaders(
  { form, secrets }: Pick<WebhookEndpoint, "form" | "secrets">,
  event: { readonly id: string; readonly type: string },
  body: string,
  { now, environment }: { readonly now: number; readonly environment: string },
): { readonly [name: string]: string } {
  const json = { "content-type": "application/json" };
  if (form === "standard") return { ...json, ...standardHeaders(secrets, event.id, body, now) };
  return {
    ...json,
    "x-knock-event": event.type,
    "x-knock-environment-id": environment,
    // The form has no place for a second signature, so the newest secret counts from its first moment.
    "x-knock-signature": `t=${now},s=${signature(secrets[0] ?? "", `${now}.${body}`)}`,
    "x-heed-event-id": event.id,
  };
}
