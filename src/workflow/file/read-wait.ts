import { type Json, memberOf, PREFIXES, readPath } from "../../condition/index.ts";
import { readDuration } from "../../time/index.ts";
import type { Wait } from "../run/wait.ts";
import { stepTypeRow } from "../steps/step-types.ts";

/**
 * Reads how long a delay waits, or a batch collects (spec 4.5). Returns undefined for steps of other types, and for the
 * first of a batch that flushes.
 */
export function readWait(
  type: string | undefined,
  step: Json,
  prefixes: readonly string[] = PREFIXES,
): Wait | undefined {
  const { wait } = stepTypeRow(type);
  if (wait === undefined) return undefined;
  const settings = memberOf(step, "settings");
  const { length, path, unless } = wait;
  if (unless !== undefined && memberOf(settings, unless.setting) === unless.is) return undefined;
  return waitFrom(memberOf(settings, length), memberOf(settings, path), prefixes);
}

function waitFrom(
  writtenLength: Json | undefined,
  writtenPath: Json | undefined,
  prefixes: readonly string[],
): Wait {
  const hasLength = writtenLength !== undefined && writtenLength !== null;
  const hasPath = writtenPath !== undefined && writtenPath !== null && writtenPath !== "";
  const length = readDuration(writtenLength);
  const path = typeof writtenPath === "string" ? readPath(writtenPath, prefixes) : undefined;
  const isReadable = (hasLength || hasPath) && hasLength === (length !== undefined);
  if (!isReadable || (hasPath && (path === undefined || path.root === "refs"))) return { unreadable: true };
  return { ...(length && { length }), ...(path && { path }) };
}
