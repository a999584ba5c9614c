import { isMap, type Json, memberOf, PREFIXES, readPath } from "../../condition/index.ts";
import { readDuration } from "../../time/index.ts";
import type { EventReaction, EventWait } from "../run/plan.ts";
import type { Wait } from "../run/wait.ts";
import { stepTypeRow } from "../step-types.ts";
import { isAbsent, isTemplate } from "./time.ts";

/**
 * Reads how long a delay or an event is waited for, a batch collects or a throttle counts (spec 4.5). Returns undefined
 * for steps of other types, and for the first of a batch that flushes.
 */
export function readWait(
  type: string | undefined,
  step: Json,
  prefixes: readonly string[] = PREFIXES,
): Wait | undefined {
  const { wait, effect } = stepTypeRow(type);
  if (wait === undefined) return undefined;
  const settings = memberOf(step, "settings");
  const { length, path, longest, usual, unless } = wait;
  if (unless !== undefined && memberOf(settings, unless.setting) === unless.is) return undefined;
  const written = memberOf(settings, length);
  const writtenPath = path === undefined ? undefined : memberOf(settings, path);
  // The window of a step that the host carries out is for the host to say if the file does not.
  if (effect === "call" && isAbsent(written) && isAbsent(writtenPath)) return undefined;
  return {
    ...waitFrom(isAbsent(written) && usual ? { ...usual } : written, writtenPath, prefixes),
    ...(longest && { longest }),
  };
}

function waitFrom(
  writtenLength: Json | undefined,
  writtenPath: Json | undefined,
  prefixes: readonly string[],
): Wait {
  const hasLength = !isAbsent(writtenLength);
  const hasPath = !isAbsent(writtenPath);
  const length = readDuration(writtenLength);
  const path = typeof writtenPath === "string" ? readPath(writtenPath, prefixes) : undefined;
  const isReadable = (hasLength || hasPath) && hasLength === (length !== undefined);
  if (!isReadable || (hasPath && (path === undefined || path.root === "refs"))) {
    const texts = [
      writtenPath,
      writtenLength,
      memberOf(writtenLength, "unit"),
      memberOf(writtenLength, "value"),
    ];
    return { unreadable: texts.some(isTemplate) ? "template" : "invalid" };
  }
  return { ...(length && { length }), ...(path && { path }) };
}

/** Reads which event a step waits for, and what follows, but for its conditions (spec 4.7). Undefined for other types. */
export function readEventWait(type: string | undefined, step: Json): Omit<EventWait, "match"> | undefined {
  if (stepTypeRow(type).effect !== "wait") return undefined;
  const settings = memberOf(step, "settings");
  const event = memberOf(settings, "event");
  const reaction = (key: string, usual: EventReaction): EventReaction => {
    const written = memberOf(settings, key);
    return written === "continue" || written === "halt" ? written : usual;
  };
  return {
    event: isMap(event) ? event : {},
    onMatch: reaction("on_match", "continue"),
    onTimeout: reaction("on_timeout", "halt"),
  };
}
