import type { Diagnostic } from "../../diagnostics/index.ts";
import type { Document } from "../../document/index.ts";
import { type Finding, overlookedIn } from "../../lint/index.ts";
import type { FileOptions } from "../../workflow/index.ts";
import { Configs } from "./configs.ts";

/** Options for what a file is read with. */
export interface OverlookedSetting extends FileOptions {
  /** Path of the config; by default the nearest to the file. */
  readonly config?: string | undefined;
}

/**
 * Returns the diagnostics of a file together with the findings of keys because of which conditions, steps or settings are
 * overlooked, as `heed check` reports them under the config's levels and suppressions. Throws CommandError if the config is
 * needed and not valid.
 */
export async function withOverlooked(
  diagnostics: readonly Diagnostic[],
  document: Document,
  name: string,
  { config, ...options }: OverlookedSetting,
): Promise<readonly Finding[]> {
  // The config is read only where something is overlooked.
  if (overlookedIn(document, options).length === 0) return diagnostics;
  const { levels, suppressions } = await new Configs(config).forFile(name);
  const found = overlookedIn(document, { ...options, levels, suppressions });
  return [...diagnostics, ...found].toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

/** Checks whether diagnostics let a file be used. */
export function isSound(diagnostics: readonly Finding[]): boolean {
  return diagnostics.every(({ severity }) => severity !== "error");
}
