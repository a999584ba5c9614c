import { describe, expect, test } from "vitest";
import { bundle, roomsIn } from "./bundle.ts";

const BUDGET = 6144;

describe("heed/runtime", () => {
  test.each([
    "src/entries/runtime.ts",
    "dist/runtime.js",
  ])("is at most 6,144 bytes, gzipped: %s", async (entry) => {
    expect((await bundle(entry)).size).toBeLessThanOrEqual(BUDGET);
  });

  test("has no parser, no validator, no prose and no package in its graph", async () => {
    const made = await bundle("src/entries/runtime.ts");
    const rooms = ["condition", "context", "entries", "evaluate", "problem", "status", "stored", "time"];
    expect(roomsIn(made)).toEqual(rooms);
    expect(made.inputs.filter((input) => !input.startsWith("src/"))).toEqual([]);
  });

  test("generates no code", async () => {
    expect((await bundle("dist/runtime.js")).code).not.toMatch(/\beval\b|\bnew Function\b|\bFunction\(/);
  });
});

describe("heed/fast", () => {
  test.each(["src/entries/fast.ts", "dist/fast.js"])("is at most 7,424 bytes, gzipped: %s", async (entry) => {
    expect((await bundle(entry)).size).toBeLessThanOrEqual(7424);
  });

  test("generates no code", async () => {
    expect((await bundle("dist/fast.js")).code).not.toMatch(/\beval\b|\bnew Function\b|\bFunction\(/);
  });
});
