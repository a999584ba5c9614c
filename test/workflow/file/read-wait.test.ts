import { describe, expect, test } from "vitest";
import type { Json } from "../../../src/condition/index.ts";
import { readWait } from "../../../src/workflow/index.ts";

describe("the window of a batch", () => {
  const batch = (settings: Json) => readWait("batch", { settings });

  test("is read as a delay's length is, or as its path", () => {
    expect(batch({ batch_window: { unit: "minutes", value: 5 } })).toEqual({
      length: { unit: "minutes", value: 5 },
    });
    expect(batch({ batch_until_field_path: "data.at" })?.path?.text).toBe("data.at");
  });

  test("is none for the first of a batch that flushes", () => {
    const settings = { batch_window: { unit: "minutes", value: 5 }, batch_execution_mode: "flush_leading" };
    expect(batch(settings)).toBeUndefined();
  });

  test("is none of steps of other types", () => {
    expect(
      readWait("throttle", { settings: { throttle_window: { unit: "minutes", value: 5 } } }),
    ).toBeUndefined();
    expect(readWait(undefined, {})).toBeUndefined();
  });
});
