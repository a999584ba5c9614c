/** The key of the request by which a service tells the provider that it hangs. */
export const HANGS = "hangs";

/** A fault of a service: each step that sends hangs in the transaction of its wake, and the provider is told of it. */
export function faultOf(name: string | undefined, provider: string): (() => Promise<void>) | undefined {
  if (name !== HANGS) return undefined;
  return async () => {
    await fetch(provider, { method: "POST", headers: { "idempotency-key": HANGS } });
    await new Promise(() => {});
  };
}
