import type { MapEntry } from "../../document/index.ts";
import { EVENTS } from "./grammar.ts";
import { withSingleBlanks } from "./lines.ts";
import { readMoment } from "./moments.ts";
import { linesIn, type Report } from "./report.ts";
import type { EventPhrase, ScenarioEvent } from "./scenario.ts";

/** Reads `events`: lines such as `at +2m: in_app_feed_1 is seen`. */
export function readEvents(entry: MapEntry | undefined, report: Report): readonly ScenarioEvent[] {
  if (entry === undefined) return [];
  const { node, span } = entry;
  if (node.kind !== "list") report.wrongValue("events", node.value, "lines", { span, pointer: "/events" });
  return linesIn(node, "events", report).flatMap((line): ScenarioEvent[] => {
    const place = { span: line.span, pointer: line.pointer };
    if (!("what" in line)) {
      report.wrongValue("events", line.node.value, "line", place);
      return [];
    }
    const { moment: piece, what } = line;
    const whole = { start: 0, end: what.text.length };
    const moment = readMoment(withSingleBlanks(piece?.text ?? ""));
    if (moment === undefined || moment.kind === "end") {
      const found = withSingleBlanks(piece?.text ?? what.text);
      const at = piece?.spanOf({ start: 0, end: piece.text.length }) ?? what.spanOf(whole);
      report.add(
        "unknown-moment",
        { found, isEnd: false, isEarly: false },
        { span: at, pointer: line.pointer },
      );
      return [];
    }
    const phrase = readEventPhrase(what.text);
    if (phrase === undefined) {
      const at = { span: what.spanOf(whole), pointer: line.pointer };
      report.unknownPhrase(withSingleBlanks(what.text), "event", EVENTS, at);
      return [];
    }
    return [{ moment, what: phrase, ...place }];
  });
}

/** Reads the phrase of an event. Returns undefined for any other text. */
export function readEventPhrase(text: string): EventPhrase | undefined {
  const found = EVENTS.find(withSingleBlanks(text));
  if (found === undefined) return undefined;
  const { means, step: ref = "", index } = found;
  return { means, text: withSingleBlanks(text), ref, ...(index !== undefined && { index }) };
}
