import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readScenario, simulate, type TimelineEntry } from "heed/simulate";
import { readPlan } from "heed/workflow";
import { beforeAll, describe, expect, test } from "vitest";
import { EXAMPLES } from "../../src/examples/all.ts";
import { type EntryTable, entryIn } from "../../src/parts/words/entry-words.ts";
import { loadWords, type Words, wordsIn } from "../../src/parts/words/index.ts";
import "../../src/parts/words/add-more.ts";

const FILES = resolve(import.meta.dirname, "../../../../test/simulate/scenarios");

/** Texts of workflows with their scenarios: those that heed's simulator is tested with, and the examples of the page. */
function pairs(): readonly (readonly [workflow: string, scenario: string])[] {
  const files = readdirSync(FILES).map((name) => readFileSync(join(FILES, name), "utf8"));
  return [
    ...files.flatMap((scenario): [string, string][] => {
      const path = /^workflow: (.*)$/m.exec(scenario)?.[1];
      return path === undefined ? [] : [[readFileSync(join(FILES, path), "utf8"), scenario]];
    }),
    ...EXAMPLES.map(({ workflow, scenario }): [string, string] => [workflow, scenario]),
    ...RARE,
  ];
}

/** Runs in which something happens that happens in none of those. */
const RARE: readonly (readonly [workflow: string, scenario: string])[] = [
  [
    `key: w
steps:
  - { ref: a, type: channel, channel_type: email, when: 'data.one == 1 or data.two == 2 or data.three == 3 or data.four == 4 or recipient is in audience "vip"' }
  - { ref: d, type: delay, settings: { delay_until_field_path: data.at } }
  - { ref: e, type: delay, settings: { delay_until_field_path: data.soon } }
  - { ref: f, type: delay, settings: { delay_until_field_path: data.late } }
  - { ref: g, type: delay, settings: { delay_until_field_path: data.none } }
  - { ref: h, type: delay, settings: { delay_for: { unit: minutes, value: nothing } } }
  - { ref: i, type: channel, channel_type: email, send_windows: [{ day: monday, type: do_not_send }] }
  - { ref: b, type: channel, channel_type: sms, when: data.two == 5 }
`,
    `trigger: { at: "2026-03-02T09:00:00Z", recipient: { three: 1 }, data: { at: soon, soon: "2026-03-01T09:00:00Z", late: "2029-01-01T00:00:00Z" }, audiences: [] }
events:
  - at +1s: a is seen
  - at +1s: recipient.two becomes 5
  - at +2s: recipient.three is removed
  - at +2s: recipient joins audience "vip"
  - at +3s: recipient leaves audience "vip"
`,
  ],
];

/** All entries of all runs, with what they are worded by. */
function entries() {
  return pairs().flatMap(([workflow, scenarioText]) => {
    const planned = readPlan(workflow, "yaml");
    const read = readScenario(scenarioText, "yaml");
    if (!planned.ok || !read.ok) throw new Error(`a file is refused: ${workflow}`);
    const { plan } = planned;
    const { scenario } = read;
    return simulate(plan, scenario).timeline.map((entry) => ({ entry, plan, scenario }));
  });
}

/** The words of heed, as a table. */
const ENGLISH: EntryTable = {
  decided: {
    halts: "halts",
    skipped: "skipped",
    fails: "fails",
    starts: "starts",
    runs: "runs",
    stops: "stops the run",
    noMessage: "no message was made",
    sends: (count) => (count === 1 ? "sends a message" : `sends ${count} messages`),
    waits: (until) => `waits until ${until}`,
    writes: (parts) => `writes to ${parts.join(" and ")}`,
    takes: (arm) =>
      arm === null ? "takes no branch" : typeof arm === "number" ? `takes branch ${arm}` : `takes "${arm}"`,
  },
  noWaits: {
    missing: "nothing stands at its path",
    invalid: "the value at its path is not a time",
    passed: "the moment has passed",
    "too-long": "the moment is later than the platform allows",
    unreadable: "its settings give no time",
  },
  events: {
    "message.created": "created",
    "message.unseen": "unseen",
    "message.unread": "unread",
    "message.unarchived": "unarchived",
    "message.queued": "queued",
    "message.delivery_attempted": "attempted",
    "message.not_sent": "not sent",
    "message.sent": "sent",
    "message.delivered": "delivered",
    "message.bounced": "bounced",
    "message.undelivered": "not delivered",
    "message.seen": "seen",
    "message.read": "read",
    "message.interacted": "interacted with",
    "message.link_clicked": "link clicked",
    "message.archived": "archived",
  },
  unnoticed: { what: "nothing is noticed", why: "the channel does not track it" },
  refused: (event) => `\`${event}\` is refused`,
  refusals: {
    "no-message": "the step has no message yet",
    "never-clicked": "no link in its messages is tracked",
    "not-awaited": "no step waits for it, or its conditions are false",
    "no-batch": "no batch is open",
    over: "the run is over",
    "no-moment": "its moment never came",
  },
  fewerMessages: (count) => `the step has ${count} message${count === 1 ? "" : "s"}`,
  unfit: ({ type, from, channelType }) =>
    `\`${type}\` does not follow \`${from}\`${channelType === null ? "" : ` on \`${channelType}\``}`,
  changed: (text) => text,
  held: { until: (at) => `is held back until ${at}`, why: "its send windows" },
  heldForGood: { what: "is held back", why: "its send windows never open" },
  waited: { matches: "matches", timesOut: "times out", halts: "and halts" },
  joined: (items) => `collects another: ${items} by now`,
  expired: "expires",
  endings: {
    completed: "completed",
    halted: "halted",
    ended: "ended early",
    failed: "failed",
    cancelled: "cancelled",
  },
  reasons: {
    holds: (text, result, found) => `\`${text}\` is ${result}${found && ` (${found})`}`,
    more: (count) => ` and ${count} more`,
    outcomes: { skipped: "skipped", expired: "expired" },
    status: (name) => name,
    highestOf: (count, statuses) => `the highest of ${count}: ${statuses}`,
    value: (path = "it", value) => `${path} is ${value ?? "missing"}`,
    audiences: (value) => `the audiences are ${value ?? "missing"}`,
  },
};

/** A table that notes which of its words are asked for. */
function noting(table: object, asked: Set<string>, path = ""): EntryTable {
  return new Proxy(table, {
    get(target, key) {
      const value = (target as Record<string, unknown>)[String(key)];
      if (typeof value === "object" && value !== null) return noting(value, asked, `${path}${String(key)}.`);
      asked.add(`${path}${String(key)}`);
      return value;
    },
    ownKeys(target) {
      for (const key of Reflect.ownKeys(target)) asked.add(`${path}${String(key)}`);
      return Reflect.ownKeys(target);
    },
  }) as EntryTable;
}

/** The keys of a table, and of the tables within. */
function keysOf(table: object, path = ""): readonly string[] {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === "object" ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
  );
}

describe("The entries of a timeline in words", () => {
  const all = entries();

  test("The words of heed as a table give what heed gives, in every run, and every one of them is needed.", () => {
    const asked = new Set<string>();
    const table = noting(ENGLISH, asked);
    for (const { entry, plan, scenario } of all)
      expect(entryIn(table, entry, plan, scenario)).toEqual(entry.words);
    expect(all.length).toBeGreaterThan(400);
    // No line of a scenario creates a message: the word is heed's, for events of other sources.
    const unasked = keysOf(ENGLISH).filter((key) => !asked.has(key));
    expect(unasked).toEqual(["events.message.created"]);
  });

  describe("in German", () => {
    let words: Words;
    beforeAll(async () => {
      await loadWords("de");
      words = wordsIn("de");
    });

    /** A text without what stands in it as it is written: code, values and names. */
    const ownWords = (text: string) => text.replace(/`[^`]*`|„[^“]*“|\([^)]*\)/g, " ");

    test("Every entry is worded, at the same moment and about the same, and no English word is left.", () => {
      for (const { entry, plan, scenario } of all) {
        const german = words.timeline.entry(entry, plan, scenario);
        const { at, who, what, why } = entry.words;
        expect(german).toMatchObject({ at, who });
        expect(german.why === undefined).toBe(why === undefined);
        expect(german.what).not.toBe(what);
        const own = ownWords(`${german.what} ${german.why ?? ""}`);
        expect(own).not.toMatch(/\b(?:the|is|its|has|was|no|runs?|sent|until|and|false|true|message)\b/);
      }
    });

    test("An entry is a whole German phrase.", () => {
      const said = new Set(
        all.map(({ entry, plan, scenario }) => {
          const { what, why } = words.timeline.entry(entry, plan, scenario);
          return [what, ...(why === undefined ? [] : [why])].join("; ");
        }),
      );
      for (const phrase of [
        "übersprungen; der Moment ist schon vorbei",
        "wird 5",
        "kommt in die Zielgruppe „vip“",
        "sendet eine Nachricht",
        "zugestellt",
        "früh beendet",
      ])
        expect([...said]).toContain(phrase);
    });
  });

  test("An entry of a kind that the simulator has is of one that is worded.", () => {
    const kinds = new Set(all.map(({ entry }: { readonly entry: TimelineEntry }) => entry.kind));
    expect([...kinds].toSorted()).toEqual(
      ["changed", "decided", "expired", "held", "joined", "message", "over", "refused", "waited"].toSorted(),
    );
  });
});
