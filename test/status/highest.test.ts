import { describe, expect, test } from "vitest";
import { compare, highest, highestRank, type Message, standing } from "../../src/status/index.ts";
import { chosenOf, MESSAGES, RANK, type TestMessage } from "./states.ts";

/** A sample with every delivery status, every engagement set, and both sides of each tie. */
const SAMPLE = MESSAGES.filter((_, index) => index % 7 === 0);

function permutationsOf<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutationsOf(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}

const sent: TestMessage = { status: "sent", engagement_statuses: [] };

describe("highest, over every pair of messages that differ in their statuses", () => {
  test("chooses the message of spec 1.4, in either order", () => {
    for (const a of MESSAGES) {
      for (const b of MESSAGES) {
        const expected = chosenOf(a, b);
        if (expected === undefined) expect(a).toBe(b);
        else if (highest([a, b]) !== expected || highest([b, a]) !== expected) {
          expect.fail(`${JSON.stringify(a)} and ${JSON.stringify(b)}`);
        }
      }
    }
  });

  test("does not change if a message of lower highest status is added", () => {
    for (const a of MESSAGES) {
      for (const b of MESSAGES) {
        if (highestRank(b) < highestRank(a) && highest([b, a]) !== a) {
          expect.fail(`${JSON.stringify(b)} moved ${JSON.stringify(a)}`);
        }
      }
    }
  });

  test("gives each message a standing, and the chosen one a higher standing", () => {
    expect(new Set(MESSAGES.map(standing)).size).toBe(MESSAGES.length);
    const ascending = [...MESSAGES].sort((a, b) => standing(a) - standing(b));
    for (const [index, lower] of ascending.slice(0, -1).entries()) {
      const higher = ascending[index + 1] as TestMessage;
      expect(chosenOf(lower, higher)).toBe(higher);
    }
  });
});

describe("highest, whatever the order of the list", () => {
  test("chooses one message out of three", () => {
    for (const a of SAMPLE) {
      for (const b of SAMPLE) {
        for (const c of SAMPLE) {
          const chosen = highest([a, b, c]);
          if (highest([c, a, b]) !== chosen || highest([b, a, c]) !== chosen) {
            expect.fail(JSON.stringify([a, b, c]));
          }
        }
      }
    }
  });

  test("chooses one message out of five that tie in their statuses", () => {
    const messages: Message[] = [
      { ...sent, id: "b", inserted_at: "2025-01-01T10:00:00+02:00" },
      { ...sent, id: "a", inserted_at: "2025-01-01T08:00:00Z" },
      { ...sent, id: "c", inserted_at: "2025-01-01T08:00:00.001Z" },
      { ...sent, id: "0", inserted_at: null },
      { ...sent, inserted_at: "2025-01-01T08:00Z" },
    ];
    for (const order of permutationsOf(messages)) expect(highest(order)).toBe(messages[1]);
  });

  test("is undefined for an empty list", () => {
    expect(highest([])).toBeUndefined();
  });

  test("is a strict order, ties included", () => {
    const insertions = ["2025-01-01T08:00Z", "2025-01-01T09:00+02:00", "never", null, undefined];
    const ids = ["a", "b", "", null, undefined];
    const tied = insertions.flatMap((inserted_at) =>
      ids.map((id): Message => ({ ...sent, inserted_at, id })),
    );
    for (const a of tied) {
      for (const b of tied) {
        expect(Math.sign(compare(a, b).order)).toBe(0 - Math.sign(compare(b, a).order));
        for (const c of tied) {
          if (compare(a, b).order < 0 && compare(b, c).order < 0) {
            expect(compare(a, c).order).toBeLessThan(0);
          }
        }
      }
    }
  });
});

describe("ties of equal statuses", () => {
  const chosenOfTwo = (a: Partial<Message>, b: Partial<Message>) => {
    const first = { ...sent, ...a };
    const second = { ...sent, ...b };
    const chosen = highest([first, second]);
    expect(highest([second, first]), "order of the list").toBe(chosen);
    return chosen === first ? "first" : "second";
  };

  test.each<[string, Partial<Message>, Partial<Message>, "first" | "second"]>([
    [
      "the earlier instant, not the earlier text",
      { inserted_at: "2025-01-01T01:00:00Z" },
      { inserted_at: "2025-01-01T02:30:00+02:00" },
      "second",
    ],
    [
      "a date is midnight UTC",
      { inserted_at: "2025-01-01" },
      { inserted_at: "2025-01-01T00:00:01Z" },
      "first",
    ],
    ["absent comes last", { id: "a" }, { id: "b", inserted_at: "2025-01-01" }, "second"],
    ["null comes last", { inserted_at: null }, { inserted_at: "2025-01-01" }, "second"],
    [
      "a text that is not a timestamp comes last",
      { inserted_at: "0" },
      { inserted_at: "2025-01-01" },
      "second",
    ],
    ["an impossible date comes last", { inserted_at: "2025-02-30" }, { inserted_at: "2025-12-31" }, "second"],
    ["absent and impossible tie, so the id decides", { inserted_at: "x", id: "b" }, { id: "a" }, "second"],
    [
      "equal instants in different spellings tie, so the id decides",
      { inserted_at: "2025-01-01T00:00Z", id: "2" },
      { inserted_at: "2025-01-01T05:00:00.000+05:00", id: "10" },
      "second",
    ],
    ["ids compare as texts", { id: "9" }, { id: "10" }, "second"],
    ["no id comes last", {}, { id: "z" }, "second"],
    ["an empty id is an id", { id: "" }, {}, "first"],
    ["capitals come first", { id: "a" }, { id: "B" }, "second"],
  ])("%s", (_, a, b, expected) => {
    expect(chosenOfTwo(a, b)).toBe(expected);
  });

  test("statuses decide before time, and repetitions count once", () => {
    const early: Message = { ...sent, inserted_at: "2025-01-01" };
    const late: Message = { status: "delivered", inserted_at: "2026-01-01" };
    expect(highest([early, late])).toBe(late);
    const twice: Message = { ...sent, engagement_statuses: ["seen", "seen"], inserted_at: "2026-01-01" };
    const once: Message = { ...sent, engagement_statuses: ["seen"], inserted_at: "2025-01-01" };
    expect(highest([twice, once])).toBe(once);
  });

  test("the deciding criterion is named", () => {
    const reasons = (a: Message, b: Message) => compare(a, b).because;
    expect(reasons({ status: "delivered" }, { status: "sent" })).toBe("highest-status");
    const read: Message = { status: "sent", engagement_statuses: ["read"] };
    expect(reasons({ status: "sent", engagement_statuses: ["seen", "read"] }, read)).toBe("more-statuses");
    expect(reasons({ ...read, status: "delivered" }, read)).toBe("more-statuses");
    const clicked: Message = { status: "sent", engagement_statuses: ["link_clicked"] };
    expect(reasons(clicked, { status: "sent", engagement_statuses: ["interacted"] })).toBe("link-clicked");
    expect(reasons({ ...sent, inserted_at: "2025-01-01" }, sent)).toBe("inserted-earlier");
    expect(reasons({ ...sent, id: "a" }, { ...sent, id: "b" })).toBe("smaller-id");
    expect(reasons(sent, { ...sent })).toBe("alike");
  });
});

test("a message with unknown statuses ranks below all others", () => {
  const strangers = [
    { status: "gone" },
    { status: "seen" },
    { status: "delivered", engagement_statuses: ["sent"] },
  ] as unknown as Message[];
  const lowest: Message = { status: "undelivered", inserted_at: "2026-01-01", id: "z" };
  for (const stranger of strangers) {
    expect(highestRank(stranger)).toBe(0);
    expect(highest([stranger, lowest, stranger])).toBe(lowest);
  }
});

describe("the highest rank", () => {
  test("is the maximum of a message's ranks", () => {
    for (const message of MESSAGES) {
      const ranks = [message.status, ...message.engagement_statuses].map((status) => RANK[status]);
      expect(highestRank(message)).toBe(Math.max(...ranks));
    }
  });
});
