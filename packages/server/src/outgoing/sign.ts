import { createHmac } from "node:crypto";

/** Headers of Standard Webhooks: a signature by each secret, so that a receiver can change over while both are valid. */
export function standardHeaders(
  secrets: readonly string[],
  id: string,
  body: string,
  now: number,
): { readonly [name: string]: string } {
  const time = Math.floor(now / 1000);
  const signatures = secrets.map((secret) => `v1,${signature(secret, `${id}.${time}.${body}`)}`);
  return { "webhook-id": id, "webhook-timestamp": String(time), "webhook-signature": signatures.join(" ") };
}

const PREFIX = "whsec_";

/** The bytes of a secret: `whsec_` marks one that is written in base64. */
function keyOf(secret: string): Buffer {
  return secret.startsWith(PREFIX)
    ? Buffer.from(secret.slice(PREFIX.length), "base64")
    : Buffer.from(secret, "utf8");
}

/** Returns the HMAC-SHA256 of a content in base64. */
export function signature(secret: string, content: string): string {
  return createHmac("sha256", keyOf(secret)).update(content).digest("base64");
}
