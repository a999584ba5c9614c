import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SETTINGS } from "../../src/serve/settings.ts";

test.each([
  "README.md",
  "docs/operating.md",
  "docs/debugger.md",
  "docs/delivery.md",
  "docs/webhooks.md",
])("%s names settings that there are", (page) => {
  const text = readFileSync(join(import.meta.dirname, "../..", page), "utf8");
  const named = [...text.matchAll(/\bHEED_[A-Z_]+\b/g)].map(([name]) => name);
  expect(named.filter((name) => !Object.hasOwn(SETTINGS, name))).toEqual([]);
});
