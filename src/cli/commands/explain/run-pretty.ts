import type { EventAccount, RunAccount } from "../../../simulate/account/index.ts";
import { renderLine } from "../../output/explanation-tree.ts";
import type { Colors } from "../../process-io.ts";

/** The most columns of step names, which a longer name exceeds. */
const LONGEST_NAME = 32;

/**
 * Renders a run for people, a line for each event: time, step, what happened. Below a decision stands each of its conditions as
 * `heed explain` explains it; below a step that made no message, why.
 *
 *     run 8f0c of workflow `escalation`, for `kim`
 *     triggered at 2025-01-01T00:00:00.000Z
 *
 *     +0s   in_app_feed_1  runs
 *     +0s   in_app_feed_1  sends a message: m1
 *     +5m   email_1        is skipped
 *           ✗ false
 *     ...
 */
export function renderRun({ title, within, started, events, ending }: RunAccount, colors: Colors): string {
  const width = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const whenWidth = width(events.map(({ when }) => when));
  const nameWidth = Math.min(LONGEST_NAME, width(events.map(({ name }) => name)));
  const lines = events.flatMap(({ when, name, what, tone, below }) => [
    `${colors.dim(when.padEnd(whenWidth))}  ${name.padEnd(nameWidth)}  ${paintOf(tone, colors)(what)}`.trimEnd(),
    ...below.flatMap((line) => renderLine(line, colors)).map((line) => `      ${line}`.trimEnd()),
  ]);
  const head = [colors.bold(title) + within, ...(started === undefined ? [] : [`started at ${started}`])];
  const last = ending.when === undefined ? ending.text : `${ending.when}  ${colors.bold(ending.text)}`;
  return [...head, "", ...lines, ...(lines.length === 0 ? [] : [""]), last]
    .map((line) => `${line}\n`)
    .join("");
}

function paintOf(tone: EventAccount["tone"], colors: Colors): (text: string) => string {
  return { bad: colors.red, held: colors.yellow, good: colors.green, plain: colors.cyan }[tone];
}
