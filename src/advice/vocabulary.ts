import { argumentKindOf, OPERATOR_NAMES, OPERATORS } from "../condition/index.ts";
import type { InexpressibleTopic as Topic } from "../problem/index.ts";
import type { CaseName } from "../status/index.ts";

/**
 * The words of other tools and of plain speech, with what they mean. A new phrase is a row. Phrases are in lower case,
 * without `is`, `has`, `does`, `not` and the like before them, which the reader takes away and counts.
 */

/** The meaning of a phrase about a subject. */
export type Meaning =
  /** Compares with an operand; the verb and its opposite. */
  | { readonly is: "compare"; readonly verbs: Pair }
  /** Compares with a list of values. */
  | { readonly is: "among"; readonly verbs: Pair }
  /** Takes no operand; the predicate and its opposite, empty if there is none. */
  | { readonly is: "whole"; readonly writes: Pair }
  /** Asks a step; several cases if the word is ambiguous. */
  | { readonly is: "case"; readonly cases: readonly CaseReading[] }
  | { readonly is: "between"; readonly isNegated: boolean }
  /** Counts back from now, such as `older than`, or `within the last`. */
  | { readonly is: "age"; readonly verbs: Pair }
  /** Lies between now and a time, such as `within the next`. */
  | { readonly is: "soon" }
  | { readonly is: "on" }
  | { readonly is: "audience" }
  | { readonly is: "nothing"; readonly topic: Topic };

/** A word or phrase, and its opposite. */
export type Pair = readonly [string, string];

export interface CaseReading {
  readonly name: CaseName;
  readonly isNegated: boolean;
}

const SEMICOLON = ";";

/** Phrases by their first words, longest first. */
export class Phrases<M> {
  readonly #byFirst = new Map<string, { readonly words: readonly string[]; readonly meaning: M }[]>();

  /** @param rows phrases separated by `;`, or a semicolon, with their meaning */
  constructor(rows: readonly (readonly [string, M])[]) {
    for (const [phrases, meaning] of rows) {
      for (const phrase of phrases === SEMICOLON ? [SEMICOLON] : phrases.split(";")) {
        const words = phrase.trim().split(" ");
        const first = words[0] as string;
        const others = this.#byFirst.get(first) ?? [];
        others.push({ words, meaning });
        others.sort((a, b) => b.words.length - a.words.length);
        this.#byFirst.set(first, others);
      }
    }
  }

  /** Finds the longest phrase that words begin with. */
  find(
    wordAt: (index: number) => string | undefined,
  ): { readonly length: number; readonly meaning: M } | undefined {
    const found = this.#byFirst
      .get(wordAt(0) ?? "")
      ?.find(({ words }) => words.every((word, index) => word === wordAt(index)));
    return found && { length: found.words.length, meaning: found.meaning };
  }
}

const EQUAL: Pair = ["==", "!="];
const GREATER: Pair = [">", "<="];
const AT_LEAST: Pair = [">=", "<"];
const CONTAINS: Pair = ["contains", "does not contain"];
const CONTAINS_ALL: Pair = ["contains all", "does not contain all"];
const EXISTS: Pair = ["exists", "does not exist"];
const EMPTY: Pair = ["is empty", "is not empty"];
const PAST: Pair = ["is before now", "is on or after now"];
const BEFORE: Pair = ["is before", "is on or after"];

function compare(verbs: Pair): Meaning {
  return { is: "compare", verbs };
}

function whole(writes: Pair): Meaning {
  return { is: "whole", writes };
}

function opposite([positive, negative]: Pair): Pair {
  return [negative, positive];
}

function nothing(topic: Topic): Meaning {
  return { is: "nothing", topic };
}

/** The stored names of operators, which people write in texts. */
const STORED: readonly (readonly [string, Meaning])[] = OPERATOR_NAMES.filter((name) =>
  name.includes("_"),
).flatMap((name): (readonly [string, Meaning])[] => {
  const { text } = OPERATORS[name];
  const kind = argumentKindOf(name);
  if (kind === "audience") return [[name, { is: "audience" }]];
  if (kind === "numbers" || kind === "times") return [[name, { is: "between", isNegated: false }]];
  const pair: Pair = [text, ""];
  return [[name, kind === "none" || kind === "now" ? whole(pair) : compare(pair)]];
});

/** Phrases that may be asked about a subject. */
export const PREDICATES = new Phrases<Meaning>([
  ...STORED,
  ["==;=;===;:;eq;equal;equals;equal to;equals to;the same as;same as;identical to", compare(EQUAL)],
  [
    "!=;!==;=!;<>;≠;ne;neq;unequal to;different from;differs from;differ from;other than;distinct from",
    compare(opposite(EQUAL)),
  ],
  [
    ">;>>;gt;greater than;more than;higher than;larger than;bigger than;greater;above;over;exceeds;exceed",
    compare(GREATER),
  ],
  [
    ">=;=>;≥;gte;ge;at least;greater than or equal to;greater or equal to;greater than inclusive;more than or equal to;no less than;not less than;no fewer than;a minimum of;minimum;min;at minimum",
    compare(AT_LEAST),
  ],
  ["<;<<;lt;less than;fewer than;lower than;smaller than;less;below;under", compare(opposite(AT_LEAST))],
  [
    "<=;=<;≤;lte;le;at most;less than or equal to;less or equal to;less than inclusive;no more than;not more than;no greater than;up to;a maximum of;maximum;max;at maximum",
    compare(opposite(GREATER)),
  ],
  [
    "contains;contain;includes;include;containing;including;holds;like;ilike;include?;includes?",
    compare(CONTAINS),
  ],
  [
    "contains all of;contain all of;contains all;contain all;includes all of;include all of;includes all;contains both;contain both;includes both;contains each of;has all of;has both",
    { is: "among", verbs: CONTAINS_ALL },
  ],
  [
    "contains none of;contain none of;includes none of;has none of;contains neither",
    { is: "among", verbs: opposite(CONTAINS) },
  ],
  [
    "contains either;contain either;includes either;has either;contains any of;contains any;contains one of;contain any of;contain any;contains at least one of;includes any of;includes any;include any of;has any of;has any;has one of;in;one of;any of;among;in list;included in;in any of",
    { is: "among", verbs: CONTAINS },
  ],
  ["none of", { is: "among", verbs: opposite(CONTAINS) }],
  [
    "exists;exist;present;present?;set;defined;given;provided;available;known;filled;filled in;populated;there;specified;a value;any value;something",
    whole(EXISTS),
  ],
  [
    "missing;absent;undefined;unset;nil;nil?;none;unavailable;unknown;unspecified;nothing;no value",
    whole(opposite(EXISTS)),
  ],
  ["excludes;exclude;omits;omit;lacks;lack;without", compare(opposite(CONTAINS))],
  ["null", whole(opposite(EXISTS))],
  ["empty;empty?;blank;blank?;an empty string;an empty list", whole(EMPTY)],
  ["nonempty;non-empty", whole(opposite(EMPTY))],
  ["truthy;yes;enabled", whole(["== true", "!= true"])],
  ["falsy;off;disabled", whole(["== false", "!= false"])],
  [
    "before;earlier than;prior to;until;by;a timestamp before;a date before;a time before;dated before",
    compare(BEFORE),
  ],
  [
    "after;later than;since;on or after;not before;no earlier than;is_timestamp_after;is_after;a timestamp after;a date after;a timestamp on or after;a date on or after",
    compare(opposite(BEFORE)),
  ],
  ["on or before;no later than;not after;not later than", compare(BEFORE)],
  ["older than;longer ago than", { is: "age", verbs: BEFORE }],
  [
    "newer than;younger than;more recent than;within the last;within the past;within last;within past;in the last;in last;during the last;during the past;not older than;no older than;over the last;over the past;from the last;from the past",
    { is: "age", verbs: opposite(BEFORE) },
  ],
  [
    "within the next;in less than;in under;in the next;during the next;in next;within next;within;over the next;in the coming",
    { is: "soon" },
  ],
  ["in the past;past;expired;elapsed;overdue;passed;already past;gone", whole(PAST)],
  ["in the future;future;upcoming;still to come;yet to come;ahead", whole(opposite(PAST))],
  ["on", { is: "on" }],
  [
    "between;from;in between;in the range;in range;within the range;ranges from",
    { is: "between", isNegated: false },
  ],
  ["outside;outside of;outside the range", { is: "between", isNegated: true }],
  [
    "in audience;in the audience;a member of;member of;a member of audience;part of;a part of;part of audience;belongs to;belong to;belongs to audience;in segment;in the segment;in group;in the group;an audience member of;in audiences",
    { is: "audience" },
  ],
  [
    "a timestamp;a date;a datetime;a time;a valid date;a valid timestamp;a date time",
    whole(["is a timestamp", ""]),
  ],
  [
    "a number;a string;a boolean;a text;an integer;a list;an array;an object;numeric;instanceof",
    nothing("type"),
  ],
  [
    "matches;match;=~;~=;~;~*;matching;regex;regexp;matches regex;rlike;similar to;sounds like;glob;in pattern",
    nothing("pattern"),
  ],
  [
    "starts with;begins with;start with;begin with;ends with;end with;startswith;endswith;beginswith;starts_with;ends_with;begins_with;starting with;ending with;starts;ends;start_with?;end_with?;prefixed with;prefix;suffix",
    nothing("affix"),
  ],
  [
    "today;yesterday;tomorrow;this week;this month;this year;last week;last month;last year;next year;weekend;weekdays;weekday;business hours;next week;next month;a weekend;a weekday;on a weekday;on a weekend;on monday;on weekdays;on weekends;recent;in business hours;during business hours",
    nothing("calendar"),
  ],
]);

function cases(name: CaseName, isNegated = false): Meaning {
  return { is: "case", cases: [{ name, isNegated }] };
}

/** Phrases that may be asked about a step, behind `has been`, `is`, `was` or nothing. */
export const CASE_PHRASES = new Phrases<Meaning>([
  ["seen;saw;viewed;displayed;noticed;looked at;see;marked as seen;seen_at;view", cases("seen")],
  ["read;opened;marked as read;marked read;open;read_at;opened_at", cases("read")],
  ["sent;dispatched;sent out;send;sent_at", cases("sent")],
  [
    "delivered;received;arrived;deliver;receive;successfully delivered;delivered successfully;delivered_at;reached the recipient",
    cases("delivered"),
  ],
  ["skipped;skip", cases("skipped")],
  [
    "failed delivery;failed;failed to deliver;failed to be delivered;failed to send;failed to be sent;delivery failed;fail;errored;undeliverable;failed to arrive;a delivery failure;failed its delivery",
    cases("failed_delivery"),
  ],
  ["bounced;bounce;bounced back", cases("bounced")],
  [
    "had a link clicked;a link clicked;link clicked;clicked;click;clicked on;clicked through;link_clicked;had its link clicked;had a click;a click;its link clicked;had any link clicked;link was clicked;link has been clicked;links were clicked",
    cases("link_clicked"),
  ],
  ["archived;archive;dismissed;archived_at", cases("archived")],
  [
    "interacted with;interacted;interact;tapped;tapped on;tap;pressed;pressed on;engaged with;acted on;acted upon;interacted_at",
    cases("interacted"),
  ],
  [
    "seen but not read;seen_not_read;seen without being read;seen but unread;seen and unread",
    cases("seen_not_read"),
  ],
  ["read but not clicked;read_not_link_clicked;read without being clicked", cases("read_not_link_clicked")],
  ["unseen;unviewed;left unseen", cases("seen", true)],
  ["unread;unopened;left unread;left unopened", cases("read", true)],
  ["unsent", cases("sent", true)],
  ["unclicked;no link clicked;no links clicked;no click;no clicks", cases("link_clicked", true)],
  ["unarchived", cases("archived", true)],
  ["unskipped", cases("skipped", true)],
  [
    "marked as spam;marked spam;reported as spam;reported;replied to;replied;answered;responded to;forwarded;forwarded on;shared;deferred;delayed;blocked;rejected;dropped;throttled;batched;cancelled;canceled;unsubscribed;unsubscribed from;complained about;deleted;trashed;starred;flagged;snoozed;pinned;printed;downloaded;translated;edited",
    nothing("status"),
  ],
  [
    "undelivered",
    {
      is: "case",
      cases: [
        { name: "failed_delivery", isNegated: false },
        { name: "delivered", isNegated: true },
      ],
    },
  ],
]);

/** Words for cases that are near enough to correct misspellings. */
export const CASE_WORDS: readonly string[] =
  "seen viewed read opened sent delivered received skipped failed bounced clicked archived dismissed interacted unseen unread".split(
    " ",
  );

/** Words before a phrase that only carry tense or emphasis. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  "is was are were be been being has have had does do did gets got get will yet already ever still successfully succesfully successfuly finally recently just currently actually also really now both could can".split(
    " ",
  ),
);

/** Words that turn a phrase round. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  "not never neither isnt wasnt arent werent hasnt havent hadnt doesnt dont didnt isn't wasn't aren't weren't hasn't haven't hadn't doesn't don't didn't won't cannot can't wont cant couldnt couldn't".split(
    " ",
  ),
);

/** The words that join conditions: `but` is `and`, `nor` is `and not` unless the condition is negated already. */
export interface Joint {
  readonly connective: "and" | "or" | "comma" | "xor";
  readonly isNegated: boolean;
  /** True if everything behind it is negated. */
  readonly isUnless: boolean;
  /** Words that are right as they are. */
  readonly isRight: boolean;
}

function joint(connective: Joint["connective"], more: Partial<Joint> = {}): Joint {
  return { connective, isNegated: false, isUnless: false, isRight: false, ...more };
}

export const JOINTS = new Phrases<Joint>([
  ["and", joint("and", { isRight: true })],
  ["or", joint("or", { isRight: true })],
  [
    "&&;&;and also;and that;but;but also;plus;as well as;while;and then;as long as;provided that;where;, and;,and;, but;and if;and when;and only if;if;when;only if;only when;+",
    joint("and"),
  ],
  ["||;|;or else;or also;or if;, or;or when;otherwise", joint("or")],
  [",", joint("comma")],
  [SEMICOLON, joint("and")],
  ["xor;^", joint("xor")],
  ["nor;and neither;, nor", joint("and", { isNegated: true })],
  [
    "unless;except;except when;except if;without;, unless;other than when;but not if;and not if;but not when;as long as not",
    joint("and", { isNegated: true, isUnless: true }),
  ],
]);

/** Words that begin a text and mean nothing in it; `isUnless` negates it. */
export const OPENINGS = new Phrases<{ readonly isNegated: boolean }>([
  [
    "while;if;when;only if;only when;send if;send when;send only if;send only when;run if;run when;where;whenever;provided;provided that;assuming;assuming that;in case;as long as;return;only send if;only send when;that;whether;given that;given;execute if;execute when",
    { isNegated: false },
  ],
  [
    "unless;except when;except if;skip if;skip when;do not send if;don't send if;not if;never if",
    { isNegated: true },
  ],
]);

/** The parts of the context under names of other tools: the first word of a path, then the right ones. */
const ROOTS: readonly (readonly [string, readonly string[]])[] = [
  ["recipient", "subscriber recipients receiver reciever contact to addressee".split(" ")],
  ["recipient actor", "user users current_user currentuser person member profile".split(" ")],
  ["actor", "sender author initiator from".split(" ")],
  [
    "data",
    "payload trigger trigger_data triggerdata body props properties params event input body request msg args".split(
      " ",
    ),
  ],
  ["vars", "env var variables variable environment settings config constants".split(" ")],
  ["tenant", "organization organisation org company workspace account team".split(" ")],
  ["run", "workflow_run workflowrun".split(" ")],
];

const ROOTS_BY_WORD: ReadonlyMap<string, readonly string[]> = new Map(
  ROOTS.flatMap(([right, words]) => words.map((word) => [word, right.split(" ")] as const)),
);

/** The parts of the context that a word of another tool may stand for. */
export function rootsFor(word: string): readonly string[] {
  return ROOTS_BY_WORD.get(word.toLowerCase().replace(/^\$/, "")) ?? [];
}

/** The words under which other tools keep all of a context. */
export const WRAPPING_ROOTS: ReadonlySet<string> = new Set(
  "process context ctx this self global globals knock $".split(" "),
);

/** The words under which other tools keep steps and their messages. */
export const STEP_ROOTS: ReadonlySet<string> = new Set(
  "refs steps step ref messages message channels channel".split(" "),
);

/** The properties under which other tools keep the status of a message. */
export const STATUS_NAMES: ReadonlySet<string> = new Set(
  "status state delivery_status engagement_status message_status deliverystatus engagementstatus delivery engagement statuses engagement_statuses".split(
    " ",
  ),
);

/** Calls of functions that a predicate can express, by name: the argument is the subject. */
export const CALLS: ReadonlyMap<string, string> = new Map([
  ...[
    "exists",
    "isset",
    "defined",
    "present",
    "has",
    "is_defined",
    "isdefined",
    "is_set",
    "isset",
    "is_present",
    "ispresent",
  ].map((name) => [name, "exists"] as const),
  ...["empty", "isempty", "is_empty", "isblank", "is_blank", "blank"].map(
    (name) => [name, "is empty"] as const,
  ),
  ...["isnull", "is_null", "isnil", "is_nil", "isundefined", "is_undefined"].map(
    (name) => [name, "does not exist"] as const,
  ),
  ...["contains", "includes", "include", "include?", "has_item", "in_array", "array_contains"].map(
    (name) => [name, "contains"] as const,
  ),
  ...["equals", "eq", "equal", "eql?", "isequal", "is_equal"].map((name) => [name, "=="] as const),
  ...["present?", "any?"].map((name) => [name, "is not empty"] as const),
  ...["nil?", "null?"].map((name) => [name, "does not exist"] as const),
  ...["empty?", "blank?"].map((name) => [name, "is empty"] as const),
]);

/** Calls that wrap a value without changing it. */
export const WRAPPERS: ReadonlySet<string> = new Set(
  "date datetime timestamp string number parsedate parse_date to_date todate new date boolean".split(" "),
);

/** Functions and properties that count items. */
export const COUNTERS: ReadonlySet<string> = new Set("length len size count".split(" "));
