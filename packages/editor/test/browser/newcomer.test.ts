import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bestOf, build, keying, pointing, wishesIn } from "./driver.ts";
import { errorsOf, launch, openPage, program, STEPS } from "./open-page.ts";

const SENTENCE = "email only if the in-app message has not been seen and the plan is pro, or it is urgent";

const EXPECTED = {
  any: [
    {
      all: [
        { variable: "refs.in_app_1.engagement_status", operator: "not_contains", argument: "$message.seen" },
        { variable: "data.plan", operator: "equal_to", argument: "pro" },
      ],
    },
    { variable: "data.urgent", operator: "equal_to", argument: "true" },
  ],
};

const FIELDS = [
  { path: "data.plan", label: "Plan", values: ["free", "pro"] },
  { path: "data.urgent", label: "Urgent", type: "boolean" },
];

test("The driver reads the sentence, and likens words to names.", () => {
  expect(wishesIn(SENTENCE)).toEqual([
    [
      { kind: "status", about: "the in-app message", says: "has not been seen" },
      { kind: "value", name: "plan", verb: "is", value: "pro" },
    ],
    [{ kind: "value", name: "urgent", verb: "is", value: undefined }],
  ]);
  expect(bestOf(["Has been seen", "Has not been seen", "Has not been sent"], "has not been seen")).toBe(
    "Has not been seen",
  );
  expect(bestOf(["Trigger data", "Time"], "the plan")).toBeUndefined();
});

describe.skipIf(program === undefined)("somebody who is given the sentence alone builds it", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  // A new user thinks for two seconds about each action by mouse; keys go faster, and there are more of them.
  test.each([
    ["by mouse", pointing, 2],
    ["by keyboard", keying, 0.8],
  ] as const)("%s, in under a minute", async (name, actorOn, seconds) => {
    const page = await openPage(browser);
    page.setDefaultTimeout(5000);
    await page.evaluate(
      ([steps, fields]) =>
        Object.assign(document.querySelector("heed-conditions") as object, { steps, fields }),
      [STEPS, FIELDS] as const,
    );
    const actor = actorOn(page);
    await build(SENTENCE, page, actor);
    expect(
      await page.evaluate(
        () => (document.querySelector("heed-conditions") as never as { value: unknown }).value,
      ),
    ).toEqual(EXPECTED);
    const isValid = await page.evaluate(() =>
      (document.querySelector("heed-conditions") as HTMLElementTagNameMap["heed-conditions"]).checkValidity(),
    );
    expect(isValid).toBe(true);
    console.log(
      `${name}: ${actor.actions} actions, ${Math.round(actor.actions * seconds)} s at ${seconds} s each`,
    );
    expect(actor.actions * seconds).toBeLessThan(60);
    expect(errorsOf.get(page)).toEqual([]);
    await page.context().close();
  });
});
