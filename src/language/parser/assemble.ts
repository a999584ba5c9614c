import {
  type Argument,
  argumentKindOf,
  OPERATORS,
  type Operator,
  readAnyPath,
  segmentText,
  type Trio,
  type Variable,
} from "../../condition/index.ts";
import { makeTrio } from "../../condition/trio/index.ts";
import type { Span } from "../../problem/index.ts";
import { refText } from "../print/index.ts";
import type { Report } from "../report.ts";
import type { OperandSyntax, Predicate, Subject } from "../syntax.ts";
import type { Setting } from "./reader.ts";

type Case = Extract<Predicate, { kind: "case" }>;

/** Makes a trio of a subject and a predicate. Returns undefined after reporting a mistake. */
export function assembleTrio(
  subject: Subject,
  predicate: Predicate,
  setting: Setting,
  report: Report,
): Trio | undefined {
  if (subject.kind === "mistake" || predicate.kind === "mistake") return undefined;
  if (subject.kind === "name" && subject.isOdd) {
    report.fail("odd-name", { found: subject.name }, subject);
    return undefined;
  }
  if (predicate.kind === "case") return caseTrio(subject, predicate, setting, report);
  const { operator, argument } = predicate;
  // An unknown prefix leaves open what the rest would have to be.
  if (isUnknown(argument?.operand, setting)) return undefined;
  if (isUnknown(subject.kind === "operand" ? subject.operand : undefined, setting)) {
    if (argument?.operand !== "mistake" && argument?.operand?.kind === "message") return undefined;
  }
  const variable = variableOf(subject, operator, setting, report);
  if (variable === undefined || argument?.operand === "mistake") return undefined;
  const place = { variable: subject, operator: predicate, argument };
  return placedTrio(variable, operator, argument?.operand, place, setting, report);
}

function isUnknown(operand: OperandSyntax["operand"], { prefixes }: Setting): boolean {
  return operand !== "mistake" && operand?.kind === "path" && !prefixes.includes(operand.path.root);
}

function caseTrio(subject: Subject, predicate: Case, setting: Setting, report: Report): Trio | undefined {
  if (subject.kind !== "name") {
    report.fail("not-a-ref", { found: subject.text, write: refIn(subject) }, subject);
    return undefined;
  }
  const { name } = subject;
  const { property, operators, argument } = predicate.row;
  const text = `refs${segmentText(name)}.${property}`;
  const variable: Variable = { kind: "path", path: { text, root: "refs", segments: [name, property] } };
  const place = { variable: subject, operator: predicate, argument: undefined };
  const operator = operators[predicate.polarity];
  return placedTrio(variable, operator, { kind: "message", name: argument }, place, setting, report);
}

/** Writes the ref of `refs.<ref>` as it precedes a case. Returns an empty text if there is none. */
function refIn(subject: Subject): string {
  const operand = subject.kind === "operand" ? subject.operand : undefined;
  if (operand?.kind !== "path" || operand.path.root !== "refs") return "";
  return refText(String(operand.path.segments[0])) ?? "";
}

/** Resolves the subject of a comparison (spec 6): a bare name means `data.<name>`. */
function variableOf(
  subject: Exclude<Subject, { kind: "mistake" }>,
  operator: Operator,
  setting: Setting,
  report: Report,
): Variable | undefined {
  if (subject.kind === "operand") return subject.operand;
  const { name, isQuoted } = subject;
  const asksAudience = argumentKindOf(operator) === "audience";
  if (asksAudience && name === "recipient" && !isQuoted) return { kind: "recipient" };
  if (!isQuoted && setting.prefixes.includes(name)) {
    report.fail("prefix-alone", { prefix: name }, subject);
    return undefined;
  }
  if (setting.refs.has(name)) report.warn("ref-as-name", { name }, subject);
  const path = readAnyPath(`data${segmentText(name)}`);
  return path && { kind: "path", path };
}

interface Places {
  readonly variable: Span;
  readonly operator: Span;
  readonly argument: OperandSyntax | undefined;
}

/** Calls `makeTrio`, and reports its problems with spans in the text. */
function placedTrio(
  variable: Variable,
  operator: Operator,
  argument: Argument,
  places: Places,
  setting: Setting,
  report: Report,
): Trio | undefined {
  const reports: ((isError: boolean) => void)[] = [];
  const trio = makeTrio(variable, operator, argument, setting, (code, parameters, part, end) => {
    const ends = places.argument?.ends;
    const span = (end && ends?.[end === "low" ? 0 : 1]) ?? places[part] ?? places.operator;
    const worded =
      "operator" in parameters ? { ...parameters, phrase: OPERATORS[operator].text } : parameters;
    reports.push((isError) => (isError ? report.fail(code, worded, span) : report.warn(code, worded, span)));
  });
  for (const place of reports) place(trio === undefined);
  return trio;
}
