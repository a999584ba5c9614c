import { describe, expect, test } from "vitest";
import type { Json } from "../../../src/condition/index.ts";
import { readEventWait, readWait } from "../../../src/workflow/index.ts";

describe("the window of a batch", () => {
  const batch = (settings: Json) => readWait("batch", { settings });

  test("is a duration or a path, like the wait of a delay", () => {
    expect(batch({ batch_window: { unit: "minutes", value: 5 } })).toEqual({
      length: { unit: "minutes", value: 5 },
    });
    expect(batch({ batch_until_field_path: "data.at" })?.path?.text).toBe("data.at");
  });

  test("is undefined for a batch that flushes its first activity", () => {
    const settings = { batch_window: { unit: "minutes", value: 5 }, batch_execution_mode: "flush_leading" };
    expect(batch(settings)).toBeUndefined();
  });

  test("is undefined if the file does not set it; the host then decides, as for a throttle", () => {
    expect(batch({})).toBeUndefined();
    expect(readWait("throttle", {})).toBeUndefined();
  });

  test("is undefined for steps of other types", () => {
    expect(
      readWait("http_fetch", { settings: { delay_for: { unit: "minutes", value: 5 } } }),
    ).toBeUndefined();
    expect(readWait(undefined, {})).toBeUndefined();
  });
});

test("the window of a throttle is at most 31 days long", () => {
  expect(readWait("throttle", { settings: { throttle_window: { unit: "minutes", value: 5 } } })).toEqual({
    length: { unit: "minutes", value: 5 },
    longest: { unit: "days", value: 31 },
  });
});

test.each<[Json, "template" | "invalid"]>([
  [{ delay_for: "5 minutes" }, "invalid"],
  [{ delay_for: { unit: "minutes", value: "{{ data.wait }}" } }, "template"],
  [{ delay_for: "{{ data.wait }}" }, "template"],
  [{ delay_until_field_path: "{{ data.at }}" }, "template"],
  [{ delay_until_field_path: "appointment_at" }, "invalid"],
  [{ delay_until_field_path: "recipent.at" }, "invalid"],
  [{ unit: "minutes", value: 5 }, "invalid"],
  [null, "invalid"],
])("a delay with invalid settings is distinguished from a template: %j", (settings, unreadable) => {
  expect(readWait("delay", { settings })?.unreadable).toBe(unreadable);
});

describe("a wait for an event", () => {
  const read = (settings: Json) => ({
    ...readEventWait("wait_for_event", { settings }),
    ...readWait("wait_for_event", { settings }),
  });
  const longest = { unit: "days", value: 30 };

  test("expires after 15 minutes, goes on if an event matches and halts if none does, unless its settings say so", () => {
    const usual = {
      event: {},
      length: { unit: "minutes", value: 15 },
      longest,
      onMatch: "continue",
      onTimeout: "halt",
    };
    expect(read({})).toEqual(usual);
    expect(read(null)).toEqual(usual);
    expect(read({ expires_after: null, on_match: null, on_timeout: "cancel" })).toEqual(usual);
  });

  test("reads its settings", () => {
    const event = { event_type: "message", event_key: "seen", source_type: "workflow", source_key: "w" };
    const expires_after = { unit: "days", value: 1 };
    expect(read({ event, expires_after, on_match: "halt", on_timeout: "continue" })).toEqual({
      event,
      length: expires_after,
      longest,
      onMatch: "halt",
      onTimeout: "continue",
    });
    expect(read({ expires_after: { unit: "hour", value: 1 } }).unreadable).toBe("invalid");
  });

  test("is undefined for steps of other types", () => {
    expect(readEventWait("delay", { settings: {} })).toBeUndefined();
  });
});
