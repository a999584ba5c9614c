import { expect, test } from "vitest";
import { brief, found } from "../found.ts";

const settings = { event: { event_type: "recipient" } };
const wait = { ref: "wait_1", type: "wait_for_event", settings };
const email = (when: string) => ({ ref: "email_1", type: "channel", when });
const of = (...steps: object[]) => found(JSON.stringify({ steps }), "json");
const codes = (...steps: object[]) => brief(of(...steps));

test("the output of a channel step", () => {
  const feed = { ref: "feed_1", type: "channel" };
  expect(of(feed, email("refs.feed_1.matched == true"))).toEqual([
    {
      code: "ref-without-output",
      severity: "error",
      message: "`feed_1` is a channel step, and only a step that waits for an event has an output",
      help: "Write the ref of a `wait_for_event` step that comes before this one.",
      pointer: "/steps/1/when",
      at: "refs.feed_1.matched",
    },
  ]);
});

test("an argument that reads one", () => {
  const when = "data.plan == refs.delay_1.signal_variables.plan";
  const delay = { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "minutes", value: 5 } } };
  expect(codes(delay, email(when))).toEqual(["ref-without-output: refs.delay_1.signal_variables.plan"]);
});

test("of a step that the workflow does not have, with the one that is meant", () => {
  expect(of(wait, email("refs.wait_2.matched == true"))).toMatchObject([
    { message: "no step of this workflow has the ref `wait_2`", help: "Did you mean `wait_1`?" },
  ]);
});

test("of a wait that has not run yet", () => {
  expect(of(email("refs.wait_1.matched == true"), wait)).toMatchObject([
    { message: "`wait_1` has run on none of the paths that lead here, so it has no output yet" },
  ]);
});

test("not of a wait before, nor of unknown types, nor in files without steps", () => {
  expect(codes(wait, email("refs.wait_1.matched == true"))).toEqual([]);
  expect(codes({ ref: "signal_1" }, email("refs.signal_1.matched == true"))).toEqual([]);
  expect(found("when: refs.wait_1.matched == true", "yaml")).toEqual([]);
});
