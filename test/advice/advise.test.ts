import { expect, test } from "vitest";
import { diagnoseText } from "../../src/advice/index.ts";
import { parse } from "../../src/language/index.ts";

test.each([
  ["sms_1 was never opened", "Write `has not been read`."],
  ["feed_1 is unread", "Write `has not been read`."],
])("where no steps are known, a name that is asked for a status is a step: %s", (text, help) => {
  const diagnostics = diagnoseText(text, parse(text).problems);
  expect(diagnostics.map((one) => one.help)).toEqual([help]);
});
