import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { diagnose } from "../../src/diagnostics/index.ts";
import { checkScenario, readScenario } from "../../src/simulate/index.ts";
import { readPlan } from "../../src/workflow/index.ts";

interface Row {
  readonly line: string;
  readonly where: "events" | "expect" | "providers" | "trigger";
  readonly means: string;
}

const rows: readonly Row[] = parse(
  readFileSync(join(import.meta.dirname, "cases/scenario-lines.yaml"), "utf8"),
);

const channels = ["in_app_feed", "email", "sms", "push"].map((type) => ({
  ref: `${type}_1`,
  type: "channel",
  channel_type: type,
}));
const branches = [{ name: "Pro", when: 'recipient.plan == "pro"' }, { name: "Free" }];
const delay = { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "minutes", value: 1 } } };
const steps = [...channels, delay, { ref: "branch_1", type: "branch", branches }];
const { plan } = readPlan(JSON.stringify({ key: "advice", steps }), "json");

/** The lines that the advice on a mistake gives. */
function linesSaid({ line, where }: Row): readonly string[] {
  const isItem = where === "events" || where === "expect";
  const start = `${where}:\n  ${isItem ? "- " : ""}`;
  const text = `${start}${line}\n`;
  const { scenario, problems } = readScenario(text, "yaml");
  const found = [...problems, ...(scenario && plan ? checkScenario(scenario, plan) : [])];
  return found.flatMap((problem) => {
    const { help = "", span } = diagnose(problem);
    return [...help.matchAll(/`([^`]+)`/g)].flatMap(([, said = ""]) => {
      const spot = span ?? { start: 0, end: 0 };
      const written = [said, said.replace(/:$/, "")].map(
        (one) => text.slice(0, spot.start) + one + text.slice(spot.end),
      );
      const { ref = "", name = "" } = problem.parameters as { readonly ref?: string; readonly name?: string };
      const inPlace = problem.code === "unknown-arm" ? line.replace(name, said) : line.replace(ref, said);
      return [said, inPlace, ...written.map((one) => one.slice(start.length).trimEnd())];
    });
  });
}

test("gives the line that is meant for mistakes in scenarios", () => {
  const missed = rows.filter(
    (row) => !row.means.split(" | ").some((meant) => linesSaid(row).includes(meant)),
  );
  const shown = missed.map(
    (row) => `${row.line} => ${row.means}\n    ${linesSaid(row).slice(0, 6).join(" ; ")}`,
  );
  expect(shown).toEqual([]);
});

test("says the first line of a map in the place of lines, and marks a second colon", () => {
  const found = (text: string) =>
    readScenario(text, "yaml").problems.map((problem) => {
      const { help, span = { start: 0, end: 0 } } = diagnose(problem);
      return [help, text.slice(span.start, span.end), span.start];
    });
  expect(found("expect:\n  email_1: runs\n")[0]?.[0]).toBe("Write `- email_1 runs`.");
  expect(found("events:\n  at +2m: email_1 is opened\n")[0]?.[0]).toBe(
    "Write `- at +2m: email_1 is opened`.",
  );
  const line = "events:\n  - at +2m: email_1: is opened\n";
  expect(found(line)).toEqual([[expect.any(String), ":", line.lastIndexOf(":")]]);
});

test.each([
  "sms_1 does not bounce",
  "sms_1 is not refused",
  "the run does not complete",
  "is not cancelled",
  "never completes",
  "sms_1 bounces is not refused",
])("says nothing else in the place of `%s`", (line) => {
  const { problems } = readScenario(`expect:\n  - ${line}\n`, "yaml");
  const help = problems.map((problem) => diagnose(problem).help).join("\n");
  expect(help).not.toContain("Did you mean");
  expect(help).toContain("Write what becomes of a step");
});

test.each([
  ["email_1 not skiped", "email_1 is skipped"],
  ["email_1 is not skip", "email_1 is skipped"],
  ["email_1 sends a mesage", "email_1 sends no message"],
])("never offers the opposite of `%s`", (line, opposite) => {
  expect(linesSaid({ line, where: "expect", means: "" })).not.toContain(opposite);
});
