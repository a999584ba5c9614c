import { entryOf, type MapEntry } from "../../document/index.ts";
import { pointerTo, type Site } from "../../problem/index.ts";
import { type SendWindowFault, sendWindowFaults } from "../../workflow/index.ts";
import { defineRule } from "../rule.ts";

/** A list of send windows that the platform does not accept, or that never opens (spec 4.2.4). */
export const sendWindow = defineRule({
  name: "send-window",
  level: "warning",
  summary:
    "A send window that cannot be read or is empty, or a list of them that lacks a day or never opens.",
  message: ({ fault, found }: SendWindowFault) => {
    switch (fault) {
      case "not-a-list":
        return `\`send_windows\` is \`${found}\`, not a list`;
      case "day":
        return `\`${found}\` is not a weekday`;
      case "type":
        return `\`${found}\` is not a type of send window`;
      case "time":
        return `\`${found}\` is not a time of the day`;
      case "empty":
        return `the send window of ${found} ends before it begins, so it never opens`;
      case "doubled-day":
        return `${found} has two send windows, and only the first counts`;
      case "missing-day":
        return `the send windows say nothing of ${found}, so nothing is sent then`;
      case "never-open":
        return "no send window ever opens, so no message is ever sent";
      case "time-without-send":
        return `\`${found}\` has no effect on a day on which nothing is sent`;
    }
  },
  help: ({ fault, found }) => {
    switch (fault) {
      case "not-a-list":
        return "Write one item for each weekday, such as `{ day: monday, type: send, from: 09:00:00, until: 17:00:00 }`.";
      case "day":
        return "Write a weekday in English and in lower case, such as `monday`.";
      case "type":
        return "Write `send` or `do_not_send`.";
      case "time":
        return "Write hours, minutes and seconds, such as `09:00:00`.";
      case "empty":
        return "Write an `until` that is later than `from`; a window ends at midnight at the latest.";
      case "doubled-day":
        return "Remove one of the two.";
      case "missing-day":
        return "Write one item for each weekday: of type `do_not_send` for a day without a window.";
      case "never-open":
        return "Write an item of type `send` for one weekday at least.";
      case "time-without-send":
        return `Remove \`${found}\`, or write \`type: send\`.`;
    }
  },
  check({ owners }, report) {
    for (const { kind, map, pointer } of owners) {
      const entry = kind === "step" ? entryOf(map, "send_windows") : undefined;
      if (entry === undefined) continue;
      for (const fault of sendWindowFaults(entry.node.value)) report(fault, placeOf(fault, entry, pointer));
    }
  },
});

function placeOf({ index }: SendWindowFault, { key, node, span }: MapEntry, pointer: string): Site {
  const at = pointerTo(pointer, key);
  const item = index !== undefined && node.kind === "list" ? node.items[index] : undefined;
  return item === undefined
    ? { span, pointer: at }
    : { span: item.span, pointer: pointerTo(at, index as number) };
}
