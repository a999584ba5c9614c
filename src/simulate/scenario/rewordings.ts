import type { ScenarioTable } from "../../problem/index.ts";
import { momentOf, readMoment } from "./moments.ts";
import type { PhraseTable } from "./phrase-table.ts";

/** Other words for phrases and moments. A rewording counts only if its result can be read. */
type Rewording = readonly [pattern: RegExp, words: string];

const COUNTS: readonly Rewording[] = ["one", "two", "three", "four", "five", "six"].map((word, index) => [
  new RegExp(`\\bsends ${word}\\b`, "i"),
  `sends ${index + 1}`,
]);

const LENGTHS: readonly Rewording[] = [
  [/\b(\d+) ?(?:milliseconds?|millis|msecs?)\b/gi, "$1ms"],
  [/\b(\d+) ?(?:seconds?|secs?)\b/gi, "$1s"],
  [/\b(\d+) ?(?:minutes?|mins?)\b/gi, "$1m"],
  [/\b(\d+) ?(?:hours?|hrs?)\b/gi, "$1h"],
  [/\b(\d+) ?days?\b/gi, "$1d"],
  [/\b(\d+) ?weeks?\b/gi, "$1w"],
];

const PHRASES: { readonly [table in ScenarioTable]: readonly Rewording[] } = {
  event: [
    [/^(\S+) (?:was|has been|got|gets|is being)\b/i, "$1 is"],
    [/^(\S+) is not (read|seen|archived)$/i, "$1 is un$2"],
    [/^(\S+) (?:is |has )?bounced$/i, "$1 bounces"],
    [/^(\S+) (?:is |has )?(?:failed|undelivered)(?: delivery)?$/i, "$1 fails"],
    [/^(\S+) (?:is |has )?expired$/i, "$1 expires"],
    [/^(\S+) (?:(?:the |a )?link (?:is |was )?clicked|clicks (?:the |a )?link)$/i, "$1 has a link clicked"],
    [/^(\S+) (?!is\b)([a-z]+(?:ed|en|nt|read))$/i, "$1 is $2"],
    [/^(\S+) read$/i, "$1 is read"],
    [/^(\S+\.\S+) (?:==?|:=|changes to|is set to|is now|turns|is) /i, "$1 becomes "],
    [/^(\S+\.\S+ becomes) ([^\s"'[{].*)$/i, '$1 "$2"'],
    [/^(\S+\.\S+) (?:is deleted|disappears|is unset)$/i, "$1 is removed"],
    [
      /^recipient (?:joins|enters|is added to)(?: (?:the )?audience)? "?([^"]+)"?$/i,
      'recipient joins audience "$1"',
    ],
    [
      /^recipient (?:leaves|exits|is removed from)(?: (?:the )?audience)? "?([^"]+)"?$/i,
      'recipient leaves audience "$1"',
    ],
    [/^(?:is )?(?:triggered|trigger|retriggers|triggers)(?: again)?\b/i, "triggers again"],
    [/^(?:(?:the )?(?:run|workflow) )?(?:is )?(?:cancell?ed|cancels|canceled)$/i, "cancel"],
  ],
  expectation: [
    ...COUNTS,
    [/ sends 1 messages?$/i, " sends a message"],
    [/ (?:sends nothing|does not send|sends 0 messages)$/i, " sends no message"],
    [/^(\S+) (?:ran|is run|was run|has run|is executed|executes|is not skipped)$/i, "$1 runs"],
    [/^(\S+) (?:is |was |has been |gets )?skipped$/i, "$1 is skipped"],
    [
      /^(\S+) (?:never runs|doesn['’]t run|did not run|is not run|will not run|has not run|not run)$/i,
      "$1 does not run",
    ],
    [/^(\S+) (?:timed out|is timed out)$/i, "$1 times out"],
    [/^(\S+) (?:failed|has failed)$/i, "$1 fails"],
    [/^(\S+) (?:takes|took|goes to|chooses|picks)(?: (?:the )?branch)? "?([^"]+?)"?$/i, '$1 takes "$2"'],
    [/^(?:the )?(?:run|workflow) (?:completes|is completed|completed|finishes|ends)$/i, "completes"],
    [/^(?:the )?(?:run|workflow) (?:is |was )?cancell?ed$/i, "is cancelled"],
  ],
  delivery: [
    ...LENGTHS,
    [/^(?:is |has )?bounced?\b/i, "bounces"],
    [/^(?:is |has )?fail(?:ed|ure)?\b|^undelivered\b/i, "fails"],
    [/^(?:is )?(?:sent|sends)\b(?! only)/i, "sent only"],
    [/^(?:is )?attempted\b(?! only)/i, "attempted only"],
    [/^(?:is |was )?delivers?\b|^(?:is|was) delivered\b/i, "delivered"],
    [/^(?:is )?queued$/i, "stays queued"],
    [/^(?:none|nothing|skipped|is skipped|no messages)$/i, "no message"],
  ],
  reply: [
    ...LENGTHS,
    [/^(?:continues?|go on|proceeds|succeeds|ok)$/i, "goes on"],
    [/^(?:halts?|stop|ends|stopped)$/i, "stops"],
    [/^(?:fail|failed|errors)$/i, "fails"],
    [/^wait(?:s|ed)?(?: for)? /i, "waits "],
    [/^takes?(?: (?:the )?branch)? "?([^"]+?)"?$/i, 'takes "$1"'],
  ],
};

/** Returns a phrase of a table that says the same as a text in other words. */
export function rewordedPhrase(
  text: string,
  table: ScenarioTable,
  phrases: Pick<PhraseTable<unknown>, "find">,
): string | undefined {
  return reworded(text, PHRASES[table], (one) => phrases.find(one) !== undefined);
}

const MOMENTS: readonly Rewording[] = [
  ...LENGTHS,
  [/^(?:at )?end$/i, "at the end"],
  [/^(\d\w*) after (\S+)$/i, "after $2 +$1"],
  [/^after (\S+) (?:by )?(\d\w*)$/i, "after $1 +$2"],
  [/^(?:after|in) \+?(\d\w*)$/i, "at +$1"],
  [/^\+?(\d+[a-z]\w*)(?: later)?$/i, "at +$1"],
  [/^(\d{4}-\S+)$/, "at $1"],
];

/** A date with a time of day, without the `T` or the zone. */
const LOOSE_TIMESTAMP = /^(\d{4}-\d{2}-\d{2})[T\s]+(\d{1,2}:\d{2}(?::\d{2})?)\s*(?:Z|UTC|GMT)?$/i;

/** A time of day. */
const TIME_OF_DAY = /^(\d{1,2})(?::(\d{2}))?\s*(am|pm)?(?:\s*UTC|Z)?$/i;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Returns the timestamp that a text in other words names: a date with a time, or the first such time of day from a start on.
 *
 * @param start milliseconds since 1970-01-01T00:00Z
 */
export function rewordedTimestamp(text: string, start: number): string | undefined {
  const [, date, time = ""] = LOOSE_TIMESTAMP.exec(text) ?? [];
  if (date !== undefined) return sound(`${date}T${time.padStart(time.length < 5 ? 5 : time.length, "0")}Z`);
  const [, hours = "", minutes, half] = TIME_OF_DAY.exec(text) ?? [];
  if (hours === "" || (minutes === undefined && half === undefined)) return undefined;
  const isLate = half?.toLowerCase() === "pm";
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isLate ? 12 : 0);
  const clock = `${String(hour).padStart(2, "0")}:${minutes ?? "00"}`;
  const dateOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  const today = sound(`${dateOf(start)}T${clock}Z`);
  const isOver = today !== undefined && (momentOf(today) ?? 0) < start;
  return isOver ? sound(`${dateOf(start + DAY)}T${clock}Z`) : today;
}

function sound(timestamp: string): string | undefined {
  return momentOf(timestamp) === undefined ? undefined : timestamp;
}

/**
 * Returns a moment that says the same as a text in other words.
 *
 * @param start that of the trigger, in milliseconds since 1970-01-01T00:00Z
 */
export function rewordedMoment(text: string, start: number): string | undefined {
  const one = reworded(text, MOMENTS, (candidate) => readMoment(candidate) !== undefined);
  if (one !== undefined) return one.replace(/^at (?=\d+[a-z])/i, "at +");
  const timestamp = rewordedTimestamp(text.replace(/^(?:at|on)\s+/i, ""), start);
  return timestamp && `at ${timestamp}`;
}

/** Returns the line that a text without a colon after its moment is meant as: the moment, and what is read behind it. */
export function rewordedLine(
  text: string,
  start: number,
  readRest: (rest: string) => string | undefined,
): string | undefined {
  for (const { index } of text.matchAll(/\s+/g)) {
    const [before, after] = [text.slice(0, index), text.slice(index).trim()];
    const moment = readMoment(before) === undefined ? rewordedMoment(before, start) : before;
    const rest = moment === undefined ? undefined : readRest(after);
    if (rest !== undefined) return `${moment?.replace(/^at (?=\d+[a-z])/i, "at +")}: ${rest}`;
  }
  return undefined;
}

/** Applies each rewording that fits, one after the other, until the result can be read. */
function reworded(
  text: string,
  rewordings: readonly Rewording[],
  canBeRead: (text: string) => boolean,
): string | undefined {
  let changed = text;
  for (const [pattern, words] of rewordings) {
    changed = changed.replace(pattern, words);
    if (changed !== text && canBeRead(changed)) return changed;
  }
  return undefined;
}
