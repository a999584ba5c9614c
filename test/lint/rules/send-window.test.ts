import { expect, test } from "vitest";
import { brief, found } from "../found.ts";

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const send = { type: "send", from: "09:00:00", until: "17:00:00" };
const week = (change: (day: string) => object = () => ({})) =>
  DAYS.map((day) => ({ day, ...send, ...change(day) }));
const of = (send_windows: unknown) =>
  found(
    JSON.stringify({ steps: [{ ref: "a", type: "channel", channel_type: "push", send_windows }] }),
    "json",
  );
const messages = (send_windows: unknown) => of(send_windows).map(({ message }) => message);
const onMonday = (change: object) => week((day) => (day === "monday" ? change : {}));

test("a window that ends before it begins", () => {
  expect(of(onMonday({ until: "08:00:00" }))).toMatchObject([
    {
      code: "send-window",
      severity: "warning",
      message: "the send window of monday ends before it begins, so it never opens",
      help: "Write an `until` that is later than `from`; a window ends at midnight at the latest.",
      pointer: "/steps/0/send_windows/0",
    },
  ]);
});

test.each([
  [{ until: "09:00:00" }, "the send window of monday ends before it begins, so it never opens"],
  [{ type: "sending" }, "`sending` is not a type of send window"],
  [{ from: "9 o'clock" }, "`9 o'clock` is not a time of the day"],
  [{ day: "mon" }, "`mon` is not a weekday"],
  [{ type: "do_not_send", until: null }, "`from` has no effect on a day on which nothing is sent"],
])("in an item: %j", (change, message) => {
  expect(messages(onMonday(change))[0]).toBe(message);
});

test("a day with two windows", () => {
  expect(messages([...week(), { day: "tuesday", type: "do_not_send" }])).toEqual([
    "tuesday has two send windows, and only the first counts",
  ]);
});

test("in the whole list", () => {
  expect(messages("always")).toEqual(['`send_windows` is `"always"`, not a list']);
  expect(messages(week().slice(2))).toEqual([
    "the send windows say nothing of monday, tuesday, so nothing is sent then",
  ]);
  expect(messages(DAYS.map((day) => ({ day, type: "do_not_send" })))).toEqual([
    "no send window ever opens, so no message is ever sent",
  ]);
});

test.each([[null], [[]], [week()], [onMonday({ from: null, until: null })]])("not %j", (windows) => {
  expect(brief(of(windows))).toEqual([]);
});
