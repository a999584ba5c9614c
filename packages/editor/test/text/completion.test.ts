import { compile } from "heed";
import { OPERATOR_NAMES } from "heed/condition";
import { expect, test } from "vitest";
import { operatorText, proposalsAt, refText } from "../../src/text/completion.ts";

const known = {
  steps: [
    { ref: "in_app_1", channelType: "in_app_feed", name: "Comment" },
    { ref: "email_1", channelType: "email", openTracking: false },
    { ref: "odd ref" },
  ],
  fields: [{ path: "data.plan", label: "Plan" }],
  options: { mode: "step" },
} as const;

const at = (text: string) => {
  const { from, proposals } = proposalsAt(text, text.length, known);
  return { from, labels: proposals.map(({ label }) => label) };
};

test("Behind a ref stand the phrases that its channel offers.", () => {
  const inApp = at("in_app_1 ");
  expect(inApp.from).toBe(9);
  expect(inApp.labels).toContain("has not been seen");
  expect(at("in_app_1 has not been s")).toEqual(inApp);
  const email = at("data.plan == 1 and email_1 ");
  expect(email.labels).toContain("has been sent");
  expect(email.labels).not.toContain("has been seen");
  expect(email.labels).not.toContain("has been read");
  expect(at(`${refText("odd ref")} `).labels).toContain("has been seen");
});

test("Behind a path stand the operators as heed spells them.", () => {
  const { from, labels } = at("data.plan ");
  expect(from).toBe(10);
  expect(labels).toEqual(expect.arrayContaining(["==", "does not contain", "is before", "exists"]));
  expect(at("recipient ").labels).toEqual(["is in audience", "is not in audience"]);
});

test("At the start and behind a joint stand refs, paths and words.", () => {
  expect(at("").labels).toEqual(
    expect.arrayContaining(["in_app_1", "`odd ref`", "data.plan", "always", "not"]),
  );
  const behind = at("in_app_1 has been seen and da");
  expect(behind.from).toBe("in_app_1 has been seen and ".length);
  expect(behind.labels).toEqual(expect.arrayContaining(["data.plan", "email_1"]));
});

test("Every operator's spelling is read again as that operator.", () => {
  for (const operator of OPERATOR_NAMES) {
    const text = operatorText(operator);
    const left = /audience/.test(operator) ? "recipient" : "data.x";
    const right = /between/.test(operator)
      ? ' "2026-01-01" and "2026-01-02"'
      : /now|exists|empty|is_(?:not_)?timestamp$/.test(operator)
        ? ""
        : " data.y";
    const compiled = compile(`${left} ${text}${operator === "is_between" ? " 1 and 2" : right}`, {
      target: /^is_not_timestamp$|_date$/.test(operator) ? "preference" : "step",
    });
    expect(compiled.ok, text).toBe(true);
    expect(JSON.stringify(compiled.ok && compiled.conditions)).toContain(`"${operator}"`);
  }
});
