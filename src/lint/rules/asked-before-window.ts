import { memberOf } from "../../condition/index.ts";
import { nodeAt } from "../../document/index.ts";
import { longestClosed, readSendWindows } from "../../workflow/index.ts";
import { shortestTimeBetween } from "../reasoning/shortest-time.ts";
import { defineRule } from "../rule.ts";
import { atStep } from "../subject/related.ts";

interface EarlyQuestion {
  readonly ref: string;
  /** The longest time for which no window is open, and the time that passes before the question, in words. */
  readonly closed: string;
  readonly passed: string;
}

/** Arguments of questions whose answer does not depend on whether a message has been tried to be sent. */
const KNOWN_AT_ONCE: readonly string[] = ["skipped", "queued"];

/** A status that is asked for when no send window may have opened since the step (spec 4.2.4). */
export const askedBeforeWindow = defineRule({
  name: "asked-before-window",
  level: "warning",
  summary: "A status that is asked for before a send window of the step can have opened.",
  message: ({ ref, closed, passed }: EarlyQuestion) =>
    `the send windows of \`${ref}\` may hold its messages back for ${closed}, and only ${passed} passes before this condition`,
  help: ({ closed }) =>
    `Wait for longer than ${closed} between the two, for an event of the message, or open the windows more often.`,
  check(subject, report) {
    const { document, order } = subject;
    const seen = new Set<string>();
    for (const { trio, place, asking, asked, isWhileWaiting } of subject.questions) {
      if (asked === undefined || isWhileWaiting || KNOWN_AT_ONCE.includes(trio.argument)) continue;
      const key = `${asking.index} ${trio.ref}`;
      const time = order.timeBetween(asked, asking);
      // The rule `no-time-between` reports questions that are asked at once.
      if (seen.has(key) || time === undefined || time === "none") continue;
      const windows = readSendWindows(memberOf(nodeAt(document, asked.pointer)?.value, "send_windows"));
      const closed = windows && longestClosed(windows);
      if (closed === undefined) continue;
      const passed = shortestTimeBetween(asked, asking, subject);
      if (passed >= closed) continue;
      seen.add(key);
      const parameters = { ref: trio.ref, closed: wordsFor(closed), passed: wordsFor(passed) };
      report(parameters, place, undefined, [atStep(asked, "its messages are made here")]);
    }
  },
});

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
] as const;

/** A length in words: `2 days 16 hours`. */
function wordsFor(milliseconds: number): string {
  let left = milliseconds;
  const parts = UNITS.flatMap(([name, length]) => {
    const count = Math.floor(left / length);
    left -= count * length;
    return count === 0 ? [] : [`${count} ${name}${count === 1 ? "" : "s"}`];
  });
  return parts.length === 0 ? "no time" : parts.join(" ");
}
