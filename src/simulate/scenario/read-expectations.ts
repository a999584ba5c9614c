import { suggestionsFor } from "../../diagnostics/index.ts";
import type { MapEntry } from "../../document/index.ts";
import { parse } from "../../language/index.ts";
import type { Problem } from "../../problem/index.ts";
import type { FileProblem } from "../../workflow/index.ts";
import { EXPECTATIONS, REFUSED } from "./grammar.ts";
import { type Line, type LinePart, withSingleBlanks } from "./lines.ts";
import { readMoment } from "./moments.ts";
import { readEventPhrase } from "./read-events.ts";
import { lineIn, linesIn, type Report } from "./report.ts";
import { rewordedLine, rewordedMoment, rewordedPhrase } from "./rewordings.ts";
import type { Expectation, Expected, ScenarioOptions } from "./scenario.ts";

/** Reads `expect`: lines such as `email_1 is skipped` or `at +5m: in_app_feed_1 has been seen`. */
export function readExpectations(
  entry: MapEntry | undefined,
  report: Report,
  options: ScenarioOptions,
): readonly Expectation[] {
  if (entry === undefined) return [];
  const { node, span } = entry;
  if (node.kind !== "list")
    report.wrongValue("expect", node.value, "lines", { span, pointer: "/expect" }, lineIn(node.value));
  return linesIn(node, "expect", report).flatMap((line): Expectation[] => {
    const { span, pointer } = line;
    if (!("what" in line)) {
      report.wrongValue("expect", line.node.value, "line", { span, pointer });
      return [];
    }
    const { moment: piece, what } = line;
    const moment = piece && readMoment(withSingleBlanks(piece.text));
    if (piece !== undefined && moment === undefined) {
      const together = `${withSingleBlanks(piece.text)} ${withSingleBlanks(what.text)}`;
      const meant = phraseMeant(together);
      if (meant !== undefined && rewordedMoment(withSingleBlanks(piece.text), report.start) === undefined) {
        report.wrongValue("expect", { [piece.text]: what.text }, "line", { span, pointer }, `- ${meant}`);
        return [];
      }
      const found = withSingleBlanks(piece.text);
      const write = rewordedMoment(found, report.start);
      const at = piece.spanOf({ start: 0, end: piece.text.length });
      report.add(
        "unknown-moment",
        { found, isEnd: true, isEarly: false, ...(write !== undefined && { write }) },
        { span: at, pointer },
      );
    }
    const expected = readExpected(what, line, report, options);
    if (expected === undefined) return [];
    const text = [piece?.text, what.text]
      .filter((part) => part !== undefined)
      .map(withSingleBlanks)
      .join(": ");
    return [{ text, ...(moment && { moment }), what: expected, span, pointer }];
  });
}

/** Words and signs; every condition has at least one of them. */
const CONDITION_WORDS =
  /\b(?:has|have|hasn't|is|isn't|was|are|exists?|contains?|does|always|never|not)\b|[=<>]/i;

/** Words that no condition has outside of its values. */
const OUTCOME_WORDS =
  /^[^"'`=<>]*(?<![\w."'-])(?:runs?|bounces?|fails?|skips?|skipped|reached|completes?|halts?|cancell?ed|ends?|sends?|refused)(?![\w."'-])[^"'`=<>]*$/i;

/** Reads expectations. Reports a text that is neither a phrase nor a condition. */
function readExpected(
  what: LinePart,
  line: Line,
  report: Report,
  { prefixes }: ScenarioOptions,
): Expected | undefined {
  const text = withSingleBlanks(what.text);
  const found = EXPECTATIONS.find(text);
  if (found !== undefined) {
    const { step: ref = "", means, name, count, duration } = found;
    const values = {
      ...(name !== undefined && { name }),
      ...(count !== undefined && { count }),
      ...(duration !== undefined && { duration }),
    };
    return { kind: "phrase", means, ref, ...values };
  }
  if (REFUSED.test(text)) {
    const event = readEventPhrase(text.replace(REFUSED, ""));
    if (event !== undefined) return { kind: "refused", event };
  }
  const { condition, problems } = parse(what.text, { prefixes });
  const alternatives = EXPECTATIONS.alternatives(text);
  const lines = condition === undefined ? severalMeant(text, prefixes) : undefined;
  const isPhrase =
    lines !== undefined ||
    OUTCOME_WORDS.test(text) ||
    rewordedPhrase(text, "expectation", EXPECTATIONS) !== undefined ||
    suggestionsFor(alternatives.rest, alternatives.phrases).length > 0 ||
    !CONDITION_WORDS.test(text);
  const span = what.spanOf({ start: 0, end: what.text.length });
  const meant = condition === undefined && line.moment === undefined;
  const whole = meant
    ? rewordedLine(text, report.start, (rest) => expectationMeant(rest, prefixes))
    : undefined;
  if (whole !== undefined) {
    const parameters = { found: text, isEnd: true, isEarly: false, line: whole };
    report.add("unknown-moment", parameters, { span, pointer: line.pointer });
    return undefined;
  }
  if (condition === undefined && isPhrase) {
    const moment = line.moment === undefined ? "" : `${withSingleBlanks(line.moment.text)}: `;
    const written = lines?.map((one) => moment + one);
    report.unknownPhrase(text, "expectation", EXPECTATIONS, { span, pointer: line.pointer }, written);
    return undefined;
  }
  report.problems.push(...problems.map((problem) => placed(problem, what, line)));
  return condition && { kind: "condition", condition };
}

/** The phrase of a step that is meant by its name and a word. */
function phraseMeant(text: string): string | undefined {
  return EXPECTATIONS.find(text) === undefined ? rewordedPhrase(text, "expectation", EXPECTATIONS) : text;
}

/** The lines that a text with several expectations is meant as; undefined if it is a single one. */
function severalMeant(text: string, prefixes: readonly string[] | undefined): readonly string[] | undefined {
  const parts = text
    .split(/(?:[,;]\s*)?\b(?:and then|and|then|but)\b\s*|[,;]\s+/i)
    .map((part) => part.trim());
  const meant = parts.map((part) => (/\s/.test(part) ? expectationMeant(part, prefixes) : undefined));
  const isEach = meant.every((one) => one !== undefined);
  return parts.length > 1 && isEach ? meant : undefined;
}

function expectationMeant(text: string, prefixes: readonly string[] | undefined): string | undefined {
  const isRead = EXPECTATIONS.find(text) !== undefined || parse(text, { prefixes }).condition !== undefined;
  return isRead ? text : rewordedPhrase(text, "expectation", EXPECTATIONS);
}

/** Places a problem of a condition's text in the scenario's file. */
function placed(found: Problem, { text, spanOf, within }: LinePart, { pointer }: Line): FileProblem {
  const span = found.span ?? { start: 0, end: text.length };
  const place = { ...found, pointer, span: spanOf(span) };
  if (within === undefined || found.span === undefined) return place;
  const { node, start } = within;
  return { ...place, within: { node, span: { start: start + span.start, end: start + span.end } } };
}
