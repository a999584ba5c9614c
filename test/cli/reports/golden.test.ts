import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { CHECK_FORMATS } from "../../../src/cli/reports/check-report.ts";
import { holdToGolden } from "../golden.ts";
import { heed, makeFolder, removeFolders } from "../run.ts";

/** One small folder as every format shows it. */

afterAll(removeFolders);

const FILES: { readonly [name: string]: string } = {
  "clean.yaml": "steps:\n  - ref: email_1\n    when: recipient.plan exists\n",
  // A byte order mark, CRLF and an emoji before an error with a fix.
  "new comment.yaml": [
    "\ufeff# 🔔 Who has seen it needs no email.\r\n",
    "steps:\r\n",
    "  - { ref: in_app_feed_1, type: channel, channel_type: in_app_feed }\r\n",
    "  - { ref: wait, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }\r\n",
    "  - ref: email_1\r\n",
    `    when: 'data.name == "🔔\\t" && in_app_feed_1 has not been seen'\r\n`,
  ].join(""),
  "nested/trial.json": `${JSON.stringify(
    {
      steps: [
        {
          ref: "email_1",
          conditions: { all: [{ variable: "data.plan", operator: "equal_to", argument: "null" }] },
        },
      ],
    },
    null,
    2,
  )}\n`,
  "nested/broken.yaml": "steps:\n  - when: 'a\n",
};

describe("golden files of the formats of heed check", () => {
  const folder = makeFolder();
  mkdirSync(join(folder, "nested"));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);

  test.each(CHECK_FORMATS)("%s", async (format) => {
    const args = ["check", "--format", format, ".", "none.yaml"];
    const outcome = await heed(args, { cwd: folder });
    expect(outcome.code).toBe(2);
    if (format !== "pretty") expect(outcome.stderr).toBe("");
    // Addresses of pages lead into this copy of the package.
    const stdout = outcome.stdout.replaceAll(pathToFileURL(resolve("docs")).href, "file:///package/docs");
    holdToGolden(`check-${format}`, args, { ...outcome, stdout });
  });
});
