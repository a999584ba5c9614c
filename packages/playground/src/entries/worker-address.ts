/** The part of trusted types that is needed: TypeScript does not know them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): unknown };
}

let policy: ReturnType<TrustedTypes["createPolicy"]> | undefined;

/** The address of the engine's thread, the only script that the page starts by an address. */
export function workerAddress(): unknown {
  const address = new URL("./worker.js", import.meta.url).href;
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return address;
  policy ??= trustedTypes.createPolicy("heed-playground", { createScriptURL: () => address });
  return policy.createScriptURL(address);
}
