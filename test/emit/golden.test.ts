import { test } from "vitest";
import type { Condition } from "../../src/condition/index.ts";
import { type ModuleOptions, moduleOf } from "../../src/emit/index.ts";
import { parse } from "../../src/language/index.ts";
import { holdToFile } from "./files.ts";

/** Modules whose text is known, by what they show: options, and conditions by name. */
const MODULES: { readonly [title: string]: [ModuleOptions, { readonly [name: string]: string }] } = {
  "parts, refs and paths are checked before the first test": [
    {},
    {
      "two steps": "email_1 has been sent and email_2 has been read and data.at is before now",
      "step and audience": '`my step` has been skipped and recipient is in audience data["a b"].key',
      "moment and audience": 'data.at is before 2 days ago and recipient is not in audience "beta"',
      "item and output": "data.items[0].name == 1 and refs.wait_1.matched == true",
      "output and step": "refs.wait_1.matched == true or email_1 has been sent",
      "moment alone": '"2025-01-01" is before now',
    },
  ],
  "unknown refs are skipped steps": [
    { onUnknownRef: "skipped" },
    {
      "two steps": "email_1 has been sent and email_2 has not been read",
      "step and moment": "email_1 has been sent and data.at is before now",
      "no step": "data.x exists",
    },
  ],
  "values are read where they are first needed, and groups left where they fail": [
    { checked: false },
    {
      "shared first":
        "data.a == 1 and data.b == 2 or data.a == 1 and data.c == 3 or data.a == 1 and data.d == 4",
      "shared whole": "data.a == 1 or data.a == 1 and data.b == 2",
      "read again": "data.a == 1 and data.b == 2 or data.b == 3 and data.a == 2 or data.b == 4",
      "one test, then more": "data.a == 1 or data.a == 2 and data.b == 1 or data.b == 2 and data.c == 1",
      "known to hold": "5 == 5 and data.a == 1 or data.b == 1 and 5 == 5",
      "known to fail": "5 == 6 and data.a == 1 or data.b == 1 and 5 == 6 and data.c == 1 or data.d == 1",
      "known in the middle": "data.a == 1 or 5 == 6 or 5 == 5 or data.b == 1",
      "known in the end": "data.a == 1 and 5 == 6",
      "shared and known to fail": "5 == 6 and data.a == 1 or 5 == 6 and data.b == 1",
      wide: "data.a == 1 and (data.some_long_name == 1 or data.some_long_name == 2 or data.some_long_name == 3)",
    },
  ],
  "a message is asked in place of the state of its step, unless its name is inherited": [
    { checked: false },
    {
      few: "email_1 has been delivered",
      many: "email_1 has not been delivered",
      engaged: "email_1 has been seen but not read and data.at is before now",
      "asked twice": "email_1 has been sent and email_1 has been read",
      inherited: "constructor has been sent and data.valueOf == recipient.toString",
      "with a dot": '`my.step` has been sent and data["a.b"] == 1',
      "with a digit": "`1st` has been sent and data.items[0] == 1",
    },
  ],
  "names of the module and of its helpers are taken": [
    { checked: false },
    {
      contains: 'data.x contains "a"',
      stateOf: "data.y contains all [1]",
      Outcome: "always",
      "a-b": "never",
      "a b": 'data.x == ": Outcome"',
    },
  ],
  "types name what is read": [
    {
      language: "d.ts",
      dataSchema: new Map([
        ["first", { type: "object", properties: { x: { type: "string" } }, required: ["x"] }],
        ["second", { type: "object", properties: { y: { type: "number" } } }],
        ["third", { type: "object", properties: { x: { type: "string" } }, required: ["x"] }],
        ["fourth", { type: "boolean" }],
      ]),
    },
    {
      first: 'data.x == "a" and recipient.plan == ["pro"]',
      second: "data.y == 1 and refs.email_1.matched == true and email_1 has been sent",
      third: 'data.x == "a" and recipient is in audience "beta"',
      fourth: "data.x exists and vars.at is before now",
      fifth: "data.items[0].a == 1 and data.items[1].a == 2 and data.items[2].a == 3",
      sixth: "refs.wait_1.matched == true and email_1 has been sent",
    },
  ],
  "types alone declare the error if it is thrown, and no outcome that is not read": [
    { language: "d.ts", standalone: true },
    { a: "data.x == 1" },
  ],
  "types alone of what reads nothing": [{ language: "d.ts", standalone: true }, { a: "always" }],
  "typed functions import what they call": [
    { language: "ts", dataSchema: { type: "object", properties: { x: { type: "string" } } }, checked: false },
    { a: "data.x contains [1, 2] and email_1 has been sent" },
  ],
  "nothing to declare": [{ standalone: true }, { a: "always" }],
};

test("the text of modules is that of test/golden/emit/modules.txt", () => {
  const texts = Object.entries(MODULES).map(([title, [options, conditions]]) => {
    const parsed = Object.entries(conditions).map(
      ([name, text]) => [name, parse(text).condition as Condition] as const,
    );
    return `=== ${title}\n\n${moduleOf(new Map(parsed), options).text}`;
  });
  holdToFile("golden/emit/modules.txt", texts.join("\n"));
});
