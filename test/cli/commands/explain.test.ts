import { describe, expect, test } from "vitest";
import { explain } from "../../../src/entries/index.ts";
import { heed } from "../run.ts";

const CONTEXT = {
  data: { total: 120 },
  refs: {
    email_1: [
      { id: "m1", status: "delivered" },
      { id: "m2", status: "sent", engagement_statuses: ["seen", "read"] },
    ],
  },
};

describe("heed explain", () => {
  test("gives the library's explanation as JSON", async () => {
    const conditions = { all: [{ variable: "data.total", operator: "greater_than", argument: "100" }] };
    const { code, stdout } = await heed(
      ["explain", "--format", "json", "-e", JSON.stringify(conditions), "--context", "-"],
      { input: JSON.stringify(CONTEXT) },
    );
    const { files, ...explanation } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(files).toHaveLength(2);
    expect(explanation).toEqual(JSON.parse(JSON.stringify(explain(conditions, CONTEXT as never))));
  });

  test("escapes control characters in a context's texts", async () => {
    const context = { data: { total: "\u001b[2J\u202e\n✓ true" } };
    const { stdout } = await heed(["explain", "-e", "data.total == 1", "--context", "-"], {
      input: JSON.stringify(context),
    });
    expect(stdout).not.toMatch(/\p{Bidi_Control}|(?!\n)\p{Cc}/u);
    expect(stdout.split("\n")[0]).toBe("✗ false");
    expect(stdout).toContain("\\u001b[2J\\u202e\\n✓ true");
  });

  test("shortens a long value", async () => {
    const context = { data: { total: "x".repeat(100_000) } };
    const { stdout } = await heed(["explain", "-e", "data.total == 1", "--context", "-"], {
      input: JSON.stringify(context),
    });
    expect(stdout.length).toBeLessThan(400);
  });

  test("accepts a `now` beyond the range of dates", async () => {
    const { code, stdout } = await heed(["explain", "-e", "data.at is before now", "--context", "-"], {
      input: '{"data": {"at": "2025-01-01"}, "now": 1e300}',
    });
    expect(code).toBe(0);
    expect(stdout).toContain("1e+300");
  });
});
