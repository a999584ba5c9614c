import { readAnyPath } from "../../condition/index.ts";
import type { MapEntry } from "../../document/index.ts";
import { mayChangeOverTime } from "../../workflow/index.ts";
import { EVENTS } from "./grammar.ts";
import { withSingleBlanks } from "./lines.ts";
import { readMoment } from "./moments.ts";
import { lineIn, linesIn, partsOf, type Report } from "./report.ts";
import { rewordedLine, rewordedMoment, rewordedPhrase } from "./rewordings.ts";
import type { EventPhrase, ScenarioEvent, ScenarioOptions } from "./scenario.ts";

/** Reads `events`: lines such as `at +2m: in_app_feed_1 is seen`. */
export function readEvents(
  entry: MapEntry | undefined,
  report: Report,
  options: ScenarioOptions,
): readonly ScenarioEvent[] {
  if (entry === undefined) return [];
  const { node, span } = entry;
  if (node.kind !== "list")
    report.wrongValue("events", node.value, "lines", { span, pointer: "/events" }, lineIn(node.value));
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
      const write = rewordedMoment(found, report.start);
      const meant = piece === undefined ? lineMeant(found, report.start) : undefined;
      const at = piece?.spanOf({ start: 0, end: piece.text.length }) ?? what.spanOf(whole);
      report.add(
        "unknown-moment",
        {
          found,
          isEnd: false,
          isEarly: false,
          ...(write !== undefined && { write }),
          ...(meant !== undefined && { line: meant }),
        },
        { span: at, pointer: line.pointer },
      );
      return [];
    }
    const phrase = readEventPhrase(what.text);
    const at = { span: what.spanOf(whole), pointer: line.pointer };
    const root = phrase?.path?.root;
    const known = partsOf(options).filter(mayChangeOverTime);
    if (root !== undefined && !known.includes(root)) {
      report.add("cannot-change", { part: root, known }, at);
      return [];
    }
    if (phrase === undefined) {
      report.unknownPhrase(withSingleBlanks(what.text), "event", EVENTS, at);
      return [];
    }
    return [{ moment, what: phrase, ...place }];
  });
}

/** The line that a text without a colon behind its moment is meant as, or one with its moment at its end. */
function lineMeant(text: string, start: number): string | undefined {
  const line = rewordedLine(text, start, eventMeant);
  const meant = line ?? eventMeant(text);
  return meant !== undefined && /:\s/.test(meant) ? meant : undefined;
}

function eventMeant(text: string): string | undefined {
  return EVENTS.find(text) === undefined ? rewordedPhrase(text, "event", EVENTS) : text;
}

/** Reads the phrase of an event. Returns undefined for any other text. */
export function readEventPhrase(text: string): EventPhrase | undefined {
  const found = EVENTS.find(text.trim());
  if (found === undefined) return undefined;
  const { means, step: ref = "", index, path: writtenPath, value, event } = found;
  const path = writtenPath === undefined ? undefined : readAnyPath(writtenPath);
  if (writtenPath !== undefined && (path === undefined || path.segments.length === 0)) return undefined;
  const name = found.name ?? event;
  return {
    means,
    text: withSingleBlanks(text),
    ref,
    ...(index !== undefined && { index }),
    ...(path !== undefined && { path }),
    ...(value !== undefined && { value }),
    ...(name !== undefined && { name }),
  };
}
