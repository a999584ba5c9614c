/** Assertions for the compiler: undefined is not accepted as conditions, and a result has its value only if `ok` was checked. */
import { alwaysTrue, difference, equivalent, implies, simplify } from "../../src/entries/analyse.ts";
import {
  compile,
  decompile,
  explain,
  format,
  prepare,
  requirements,
  type StoredInput,
  validate,
} from "../../src/entries/index.ts";
import { toJsonLogic } from "../../src/entries/jsonlogic.ts";
import { parse, print } from "../../src/entries/language.ts";
import { readScenario, simulate } from "../../src/entries/simulate.ts";
import { decode, encode } from "../../src/entries/stored.ts";
import { compileFile, readPlan } from "../../src/entries/workflow.ts";

// Null and `{}` are "always"; undefined is refused.
null satisfies StoredInput;
({}) satisfies StoredInput;
// @ts-expect-error: undefined is not accepted
undefined satisfies StoredInput;

// @ts-expect-error: `ok` was not checked
prepare(compile("typo").conditions);
// @ts-expect-error
explain(compile("typo").conditions, {});
// @ts-expect-error
decompile(compile("typo").conditions);
// @ts-expect-error
validate(compile("typo").conditions);
// @ts-expect-error
requirements(compile("typo").conditions);
// @ts-expect-error
decode(compile("typo").conditions);
// @ts-expect-error
toJsonLogic(compile("typo").conditions);
// @ts-expect-error
alwaysTrue(compile("typo").conditions);
// @ts-expect-error
simplify(compile("typo").conditions);
// @ts-expect-error
implies(null, compile("typo").conditions);
// @ts-expect-error
equivalent(compile("typo").conditions, null);
// @ts-expect-error
difference(null, compile("typo").conditions);

// After the check, the value exists, on the result and when destructured.
const result = compile("always");
if (result.ok) prepare(result.conditions);
const { ok, conditions, diagnostics } = compile("always", { target: "preference" });
if (ok) prepare(conditions, { target: "preference" });
if (!ok) {
  // @ts-expect-error
  prepare(conditions);
}
diagnostics satisfies readonly { readonly message: string }[];

// The same for other results.
const text = format("always");
if (text.ok) text.text satisfies string;
// @ts-expect-error
decompile(null).text satisfies string;
const scenario = readScenario("", "yaml");
const plan = readPlan("", "yaml");
// @ts-expect-error
simulate(plan.plan, scenario.scenario);
if (plan.ok && scenario.ok) simulate(plan.plan, scenario.scenario);
// @ts-expect-error
compileFile("", "yaml").text satisfies string;
// @ts-expect-error
print(parse("always").condition);
// @ts-expect-error
encode(decode(null).condition);
