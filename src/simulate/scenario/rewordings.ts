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
  [/\b(?:an?|one|the next|the following|next) minute\b/gi, "1m"],
  [/\b(?:an?|one|the next|the following|next) hour\b/gi, "1h"],
  [/\b(?:an?|one|the next|the following|next) day\b|^(?:at |on )?tomorrow$/gi, "1d"],
  [/\b(?:an?|one|the next|the following|next) week\b/gi, "1w"],
  [/\b(\d+)\.5 ?(?:h\b|hours?|hrs?)/gi, "$1h30m"],
  [/\b(\d+)\.5 ?(?:m\b|minutes?|mins?)/gi, "$1m30s"],
  [/\b(\d+)\.5 ?(?:d\b|days?)/gi, "$1d12h"],
  [/\b0[hmd](?=\d)/gi, ""],
];

/** Words for those who do something to a message. */
const PEOPLE =
  "(?:(?:the |a )?(?:user|recipient|subscriber|customer|reader|member|person) |they |he |she |someone |somebody |people )?(?:has |have |had )?";

/** Words between what is done and the step whose message it is done to. */
const TO = "(?:(?:on |to )?(?:the |a |an |its )?(?:links?|buttons?) (?:in|of) |on |the )?";

/** Deeds of somebody to a message, and the phrase for each. */
const DEEDS: readonly Rewording[] = (
  [
    ["sees?|saw|seen|views?|viewed", "is seen"],
    ["opens?|opened", "is opened"],
    ["reads?", "is read"],
    ["clicks?|clicked|taps?|tapped|presses|pressed", "is clicked"],
    ["archives?|archived|dismisses|dismissed|dismiss", "is archived"],
    ["interacts? with|interacted with", "is interacted with"],
  ] as const
).map(([verbs, phrase]) => [new RegExp(`^${PEOPLE}(?:${verbs}) ${TO}(\\S+)$`, "i"), `$1 ${phrase}`]);

const PHRASES: { readonly [table in ScenarioTable]: readonly Rewording[] } = {
  event: [
    [/^the /i, ""],
    [/^(\S+?)(?:['’]s)? (?:message|notification) /i, "$1 "],
    [/ by (?:the |a )?(?:recipient|user|subscriber|reader|them)$/i, ""],
    ...DEEDS,
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
    [/ (?:should|must|will|shall|is expected to|is going to) (not )?be /i, " is $1"],
    [/ (?:should|must|will|shall) not /i, " does not "],
    [/ (?:should|must|will|shall|is expected to|is going to) run$/i, " runs"],
    [/ (?:should|must|will|shall|is expected to|is going to) send/i, " sends"],
    [/ sends 1 messages?$/i, " sends a message"],
    [
      / (?:sends nothing|(?:does not|doesn['’]?t|did not|didn['’]?t|never) (?:send|sends|sent)|sends 0 messages|is not sent)$/i,
      " sends no message",
    ],
    [
      /^(\S+) (?:run|ran|sent|sends|send|is sent|was sent|is run|was run|has run|is executed|executed|executes|is not skipped)$/i,
      "$1 runs",
    ],
    [
      /^(\S+) (?:(?:is |was |has been |does |did )?(?:not|never) (?:be |been )?skip(?:ped)?|(?:isn|wasn|hasn|doesn|didn)['’]?t (?:been )?skip(?:ped)?)$/i,
      "$1 runs",
    ],
    [/^(\S+) (?:does run|did run|(?:is |was |gets |got )?reached)$/i, "$1 runs"],
    [/^(\S+) (?:(?:is |was |has been |gets |is being )?skipped|skips?)$/i, "$1 is skipped"],
    [
      /^(\S+) (?:never runs|never ran|doesn['’]?t run|didn['’]?t run|did not run|is not run|will not run|has not run|not run)$/i,
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
    [/ (?:in|within|at) \+?(\d\w*)$/i, " after $1"],
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
  const canBeRead = (one: string) => phrases.find(one) !== undefined;
  const meant = reworded(text, PHRASES[table], canBeRead);
  const hasMoments = table === "event" || table === "expectation";
  return meant ?? (hasMoments ? momentFirst(text, PHRASES[table], canBeRead) : undefined);
}

/** The line that a phrase with its moment behind it is meant as: `email_1 runs at +5m`. */
function momentFirst(
  text: string,
  rewordings: readonly Rewording[],
  canBeRead: (text: string) => boolean,
): string | undefined {
  const [, phrase = "", moment = ""] = /^(.+?) ((?:at|after|in) .+)$/i.exec(text) ?? [];
  const right = readMoment(moment) === undefined ? rewordedMoment(moment, 0) : moment;
  const meant = canBeRead(phrase) ? phrase : reworded(phrase, rewordings, canBeRead);
  return right === undefined || meant === undefined ? undefined : `${right}: ${meant}`;
}

const MOMENTS: readonly Rewording[] = [
  ...LENGTHS,
  [/^(?:at )?end$/i, "at the end"],
  [/^(\d\w*) after (\S+)$/i, "after $2 +$1"],
  [/^after (\S+) (?:by )?(\d\w*)$/i, "after $1 +$2"],
  [/^(?:after|in) \+?(\d\w*)$/i, "at +$1"],
  [/^(?:at )?\+?(\d+[a-z]\w*)(?: later| afterwards)?$/i, "at +$1"],
  [/^(\d{4}-\S+)$/, "at $1"],
];

/** A date with a time of day, without the `T` or the zone. */
const LOOSE_TIMESTAMP = /^(\d{4}-\d{2}-\d{2})[T\s]+(\d{1,2}:\d{2}(?::\d{2})?)\s*(?:Z|UTC|GMT)?$/i;

/** A date with its day first, as it is written with full stops, and with the day past 12. */
const DAY_FIRST = /^(\d{1,2})(?:\.(\d{1,2})\.|[/-](\d{1,2})[/-])(\d{4})$/;

function dateIn(text: string): string | undefined {
  const [, first = "", dotted, slashed = "", year = ""] = DAY_FIRST.exec(text) ?? [];
  const second = dotted ?? slashed;
  if (year === "" || (dotted === undefined && Number(first) < 13 && Number(second) < 13)) return undefined;
  const [day, month] = dotted === undefined && Number(first) < 13 ? [second, first] : [first, second];
  return sound(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

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
  const day = dateIn(text);
  if (day !== undefined) return day;
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
  const one = reworded(text, MOMENTS, (candidate) => {
    const moment = readMoment(candidate);
    // `after 4m` would be after a step of that name.
    return moment !== undefined && !(moment.kind === "after" && /^\d+[a-z]+$/.test(moment.ref));
  });
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
