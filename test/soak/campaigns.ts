import fc from "fast-check";
import { applyFixes, compile, decompile, validate } from "../../src/entries/index.ts";
import { parse, print } from "../../src/language/index.ts";
import { decode, encode, read } from "../../src/stored/index.ts";
import { compileFile, decompileFile, validateFile } from "../../src/workflow/index.ts";
import { conditionArbitrary, mutatedStoredArbitrary, storedArbitrary } from "../condition/arbitraries.ts";
import { agree, answersTo } from "../differential/answers.ts";
import { pairs } from "../differential/pairs.ts";
import { ADVICE_CAMPAIGN } from "./advice.ts";
import { ANALYSE_CAMPAIGNS } from "./analyse.ts";
import { caseOfPair, FOUND } from "./as-case.ts";
import { type Campaign, campaign } from "./campaign.ts";
import { COMPILED_CAMPAIGNS } from "./compiled.ts";
import { files, mutated, texts } from "./hostile.ts";
import { LINT_CAMPAIGNS } from "./lint.ts";
import { SLOW_CAMPAIGN } from "./slow.ts";
import { SLOW_FILES_CAMPAIGN } from "./slow-files.ts";

function same(what: string, a: unknown, b: unknown): void {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  if (left !== right) throw new Error(`${what}: ${left} is not ${right}`);
}

/** Checks a diagnosed text: there is either a result or an error, and spans lie within the text. */
function checkDiagnosed(
  text: string,
  result: unknown,
  diagnostics: readonly { severity: string; span?: { start: number; end: number } }[],
): void {
  const failed = diagnostics.some(({ severity }) => severity === "error");
  if (failed !== (result === undefined)) throw new Error("there is both a result and an error, or neither");
  for (const { span } of diagnostics) {
    if (span && !(0 <= span.start && span.start <= span.end && span.end <= text.length)) {
      throw new Error(`a span is outside the text: ${JSON.stringify(span)}`);
    }
  }
}

/** All campaigns. */
export const CAMPAIGNS: readonly Campaign[] = [
  campaign(
    "evaluators",
    pairs,
    (pair) => {
      const answers = answersTo(pair);
      if (!agree(answers)) throw new Error(`the answers differ: ${JSON.stringify(answers)}`);
    },
    { asCase: caseOfPair },
  ),
  campaign(
    "round-trips",
    conditionArbitrary,
    (condition) => {
      const stored = encode(condition);
      same("decode(encode(c))", decode(stored).condition, condition);
      const text = print(condition);
      same("parse(print(c))", parse(text, { groupLimit: 1e6, conditionLimit: 1e6 }).condition, condition);
      const canonical = compile(text, { groupLimit: 1e6, conditionLimit: 1e6 }).conditions;
      same("compile(decompile(c))", canonical, stored);
    },
    { asCase: (condition) => ({ name: FOUND, stored: encode(condition) }) },
  ),
  campaign(
    "stored",
    fc.oneof(storedArbitrary, mutatedStoredArbitrary),
    (stored) => {
      const { condition } = decode(stored);
      same("read and decode", read(stored).condition, condition);
      same("validate and decode", validate(stored as never).ok, condition !== undefined);
      if (condition === undefined) return;
      const { text = "" } = decompile(stored as never);
      same(
        "canonical form",
        compile(text, { groupLimit: 1e6, conditionLimit: 1e6 }).conditions,
        encode(condition),
      );
    },
    { asCase: (stored) => ({ name: FOUND, stored }) },
  ),
  campaign(
    "texts",
    fc.oneof(texts, mutated(conditionArbitrary.map((condition) => print(condition)))),
    (text) => {
      const { conditions, diagnostics } = compile(text);
      checkDiagnosed(text, conditions, diagnostics);
      // A fix may uncover another mistake, but it may never throw.
      compile(applyFixes(text, diagnostics));
    },
    { asCase: (text) => ({ name: FOUND, text }) },
  ),
  campaign("files", files, ({ text, format }) => {
    const compiled = compileFile(text, format);
    const decompiled = decompileFile(text, format);
    validateFile(text, format);
    if (compiled.text !== undefined) compileFile(compiled.text, format);
    if (decompiled.text !== undefined && compiled.text === text) {
      const back = compileFile(decompiled.text, format);
      if (back.text === undefined) throw new Error("what was decompiled does not compile");
    }
  }),
  ...COMPILED_CAMPAIGNS,
  ...ANALYSE_CAMPAIGNS,
  SLOW_CAMPAIGN,
  ...LINT_CAMPAIGNS,
  ADVICE_CAMPAIGN,
  SLOW_FILES_CAMPAIGN,
];
