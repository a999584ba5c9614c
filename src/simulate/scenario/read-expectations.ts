import { suggestionsFor } from "../../diagnostics/index.ts";
import type { MapEntry } from "../../document/index.ts";
import { parse } from "../../language/index.ts";
import type { Problem } from "../../problem/index.ts";
import type { FileProblem } from "../../workflow/index.ts";
import { EXPECTATIONS, REFUSED } from "./grammar.ts";
import { type Line, type LinePart, withSingleBlanks } from "./lines.ts";
import { readMoment } from "./moments.ts";
import { readEventPhrase } from "./read-events.ts";
import { linesIn, type Report } from "./report.ts";
import type { Expectation, Expected, ScenarioOptions } from "./scenario.ts";

/** Reads `expect`: lines such as `email_1 is skipped` or `at +5m: in_app_feed_1 has been seen`. */
export function readExpectations(
  entry: MapEntry | undefined,
  report: Report,
  options: ScenarioOptions,
): readonly Expectation[] {
  if (entry === undefined) return [];
  const { node, span } = entry;
  if (node.kind !== "list") report.wrongValue("expect", node.value, "lines", { span, pointer: "/expect" });
  return linesIn(node, "expect", report).flatMap((line): Expectation[] => {
    const { span, pointer } = line;
    if (!("what" in line)) {
      report.wrongValue("expect", line.node.value, "line", { span, pointer });
      return [];
    }
    const { moment: piece, what } = line;
    const moment = piece && readMoment(withSingleBlanks(piece.text));
    if (piece !== undefined && moment === undefined) {
      const at = piece.spanOf({ start: 0, end: piece.text.length });
      report.add(
        "unknown-moment",
        { found: withSingleBlanks(piece.text), isEnd: true, isEarly: false },
        { span: at, pointer },
      );
    }
    const thing = readThing(what, line, report, options);
    if (thing === undefined) return [];
    const text = [piece?.text, what.text]
      .filter((part) => part !== undefined)
      .map(withSingleBlanks)
      .join(": ");
    return [{ text, ...(moment && { moment }), what: thing, span, pointer }];
  });
}

/** Words and marks of which conditions have one. */
const CONDITION_WORDS =
  /\b(?:has|have|hasn't|is|isn't|was|are|exists?|contains?|does|always|never|not)\b|[=<>]/i;

/** What is expected; undefined, and reported, where nobody can tell. */
function readThing(
  what: LinePart,
  line: Line,
  report: Report,
  { prefixes }: ScenarioOptions,
): Expected | undefined {
  const text = withSingleBlanks(what.text);
  const found = EXPECTATIONS.find(text);
  if (found !== undefined) {
    const { step: ref = "", means, name, count, duration } = found;
    const holes = {
      ...(name !== undefined && { name }),
      ...(count !== undefined && { count }),
      ...(duration !== undefined && { duration }),
    };
    return { kind: "phrase", means, ref, ...holes };
  }
  if (REFUSED.test(text)) {
    const event = readEventPhrase(text.replace(REFUSED, ""));
    if (event !== undefined) return { kind: "refused", event };
  }
  const { condition, problems } = parse(what.text, { prefixes });
  const near = EXPECTATIONS.near(text);
  const isPhrase = suggestionsFor(near.rest, near.phrases).length > 0 || !CONDITION_WORDS.test(text);
  if (condition === undefined && isPhrase) {
    const span = what.spanOf({ start: 0, end: what.text.length });
    report.unknownPhrase(text, "expectation", EXPECTATIONS, { span, pointer: line.pointer });
    return undefined;
  }
  report.problems.push(...problems.map((problem) => placed(problem, what, line)));
  return condition && { kind: "condition", condition };
}

/** A problem of a condition's text as one of the scenario's file. */
function placed(found: Problem, { text, spanOf, within }: LinePart, { pointer }: Line): FileProblem {
  const span = found.span ?? { start: 0, end: text.length };
  const place = { ...found, pointer, span: spanOf(span) };
  if (within === undefined || found.span === undefined) return place;
  const { node, start } = within;
  return { ...place, within: { node, span: { start: start + span.start, end: start + span.end } } };
}
