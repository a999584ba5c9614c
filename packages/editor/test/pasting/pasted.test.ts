import { describe, expect, test } from "vitest";
import type { Mode } from "../../src/model/index.ts";
import { readPasted } from "../../src/pasting/index.ts";

const PRO = { variable: "data.plan", operator: "equal_to", argument: "pro" };
const SEEN = { variable: "refs.in_app_1.engagement_status", operator: "contains", argument: "$message.seen" };

const read = (text: string, mode: Mode = "step", isOwn = false) => readPasted(text, { mode }, isOwn);
const pasted = (value: unknown, mode: Mode = "step", isOwn = false) =>
  read(JSON.stringify(value), mode, isOwn);

describe("a pasted text", () => {
  test("is a condition in words", async () => {
    expect(await read('(in_app_1 has been seen and data.plan == "pro") or data.plan == "pro"\n')).toEqual({
      ok: true,
      source: "words",
      groups: [[SEEN, PRO], [PRO]],
      stored: { any: [{ all: [SEEN, PRO] }, PRO] },
      notes: [],
    });
  });

  test("is stored conditions, which stay as they were stored", async () => {
    const odd = {
      all: [{ argument: 5, operator: "equal_to", variable: "data.a", note: "kept" }],
      note: "kept",
    };
    expect(await pasted(odd)).toMatchObject({ ok: true, source: "stored", stored: odd, groups: [odd.all] });
    expect(await pasted(PRO)).toMatchObject({ stored: { all: [PRO] } });
    expect(await pasted([PRO, SEEN])).toMatchObject({ stored: { all: [PRO, SEEN] } });
    expect(await pasted({ all: [PRO] }, "preference")).toMatchObject({ stored: [PRO] });
  });

  test("is the JSON of a step with its conditions", async () => {
    const step = { ref: "email_1", type: "channel", conditions: { any: [PRO, { all: [SEEN] }] } };
    expect(await pasted(step)).toMatchObject({ stored: step.conditions, groups: [[PRO], [SEEN]] });
  });

  test("is a rule of Novu, with a note on each difference", async () => {
    const rule = {
      or: [
        { and: [{ "==": [{ var: "payload.plan" }, "pro"] }, { ">": [{ var: "payload.amount" }, 5] }] },
        { "==": [{ var: "steps.in_app_1.seen" }, true] },
      ],
    };
    const read = await pasted(rule);
    expect(read).toMatchObject({
      ok: true,
      source: "novu",
      groups: [[PRO, { variable: "data.amount", operator: "greater_than", argument: "5" }], [SEEN]],
    });
    expect(read.notes.map(({ message }) => message).join("\n")).toContain("payload.amount");
  });

  test("is nothing if the rule has a part without an equal, and the notes name it", async () => {
    const refused = await pasted({ and: [{ startsWith: [{ var: "payload.a" }, "x"] }, { "==": [1, 1] }] });
    expect(refused).toMatchObject({ ok: false, reason: "no-equal" });
    expect(refused.notes[0]?.message).toContain("startsWith");
  });

  test.each([
    ["  ", "empty"],
    ["see you at nine", "unknown"],
    ['{"all": [', "unknown"],
    ["[1, 2]", "unknown"],
    ['{"name": "x", "steps": [], "more": 1}', "workflow"],
    ["always", "always"],
    ["{}", "always"],
    ["never", "never"],
    ['{"any":[]}', "never"],
    ['{"any":[{"all":[]},{"variable":"data.a","operator":"exists"}]}', "always"],
  ])("%j gives nothing: %s", async (text, reason) => {
    expect(await read(text)).toMatchObject({ ok: false, reason });
  });

  test("gives nothing if it has alternatives that a list cannot have", async () => {
    expect(await pasted({ any: [PRO, SEEN] }, "preference")).toMatchObject({
      ok: false,
      reason: "alternatives",
    });
    expect(await read("data.a exists or data.b exists", "preference")).toMatchObject({ ok: false });
  });

  test("is whatever was copied here, finished or not", async () => {
    const unfinished = [{ variable: "$message.data.", operator: "equal_to" }, 5, { any: [PRO] }];
    expect(await pasted({ all: unfinished }, "step", true)).toMatchObject({ ok: true, groups: [unfinished] });
    expect(await pasted({ all: [5] })).toMatchObject({ ok: false });
  });
});
