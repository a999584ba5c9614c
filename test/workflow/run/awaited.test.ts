import { expect, test } from "vitest";
import { type EventKind, isAwaited } from "../../../src/workflow/run/awaited.ts";

const seen: EventKind = {
  event_type: "message",
  event_key: "seen",
  source_type: "workflow",
  source_key: "invoice",
};

test.each<[object, EventKind, boolean]>([
  [{ event_type: "message", event_key: "seen", source_type: "workflow", source_key: "invoice" }, seen, true],
  [{ event_type: "message", event_key: "seen" }, seen, true],
  [{ event_type: "message", event_key: "seen", source_key: null }, seen, true],
  [{ event_type: "message", event_key: "read", source_key: "invoice" }, seen, false],
  [{ event_type: "message", event_key: "seen", source_key: "welcome" }, seen, false],
  [{ event_type: "message", event_key: "seen", source_type: "broadcast" }, seen, false],
  [{ event_type: "message", event_key: "seen", audience_key: "beta" }, seen, false],
  [{ event_type: "workflow", event_key: "seen" }, seen, false],
  // A wait that does not say which event is for none.
  [{}, seen, false],
  [{ event_type: "message" }, seen, false],
  [{ event_type: null, event_key: "seen" }, seen, false],
  [{ event_type: "recipient" }, { event_type: "recipient", event_key: "updated" }, true],
  [{ event_type: "recipient", event_key: null }, { event_type: "recipient", event_key: "updated" }, true],
  [
    { event_type: "recipient", event_key: "deleted" },
    { event_type: "recipient", event_key: "updated" },
    false,
  ],
  // Own fields only.
  [{ event_type: "message", event_key: "seen", constructor: "x" }, seen, false],
])("of a wait for %j, whether %j is awaited is %s (spec 4.7.6)", (event, kind, expected) => {
  expect(isAwaited({ event: event as never }, kind)).toBe(expected);
});
