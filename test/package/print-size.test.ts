import { expect, test } from "vitest";
import { bundle } from "./bundle.ts";

const BUDGET = 6 * 1024;

test("heed/print, as it is published, is at most 6 kB, gzipped", async () => {
  expect((await bundle("dist/print.js")).size).toBeLessThanOrEqual(BUDGET);
});
