import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../src/document/index.ts";
import { withSoundRemedies } from "../../../src/lint/fixes/sound-remedies.ts";
import { type Finding, fixFile, lintFile } from "../../../src/lint/index.ts";

const mail = (ref: string, when?: string) => ({
  ref,
  type: "channel",
  channel_type: "email",
  ...(when && { when }),
});
const DELAY = { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "hours", value: 2 } } };
const fileOf = (...steps: readonly object[]) => JSON.stringify({ steps: [mail("email_1"), DELAY, ...steps] });

const suggesting = (text: string) => lintFile(text, "json").filter(({ suggestion }) => suggestion);

/** Findings that say that something is wrong, or never or always so. */
const ACCUSING =
  /^(?:constant-condition|contradictory-conditions|escalation-never-fires|unreachable-.*|case-not-offered)$/;
const accusations = (findings: readonly Finding[]) =>
  new Set(
    findings
      .filter(({ code, severity }) => severity === "error" || ACCUSING.test(code))
      .map(({ code, message, pointer = "" }) =>
        ACCUSING.test(code) && code !== "case-not-offered"
          ? pointer.replace(/\/(?:when|conditions).*$/, "")
          : `${code} ${message.replace(/ \d+/g, "")}`,
      ),
  );

describe("no suggestion", () => {
  test.each([
    ["of a name that makes them cover every case", 'data.plan == "plan" or data.plan != "pl\u0430n"'],
    ["of a status that is not offered", "email_1 has been interacted wih"],
    ["of a step that comes later", "sms_8 has been sent"],
    ["of a part of a contradiction", 'data.kind == "a" and data.kind == "b" and data.x exits'],
  ])("%s", (_what, when) => {
    const text = fileOf(mail("email_7", when), mail("sms_9"));
    expect(lintFile(text, "json")).not.toEqual([]);
    expect(suggesting(text)).toEqual([]);
    const before = accusations(lintFile(text, "json"));
    const { findings } = fixFile(text, "json", { suggested: true });
    expect([...accusations(findings)].filter((one) => !before.has(one))).toEqual([]);
  });

  test("of a key whose conditions never hold; the others stay", () => {
    const step = { ...mail("email_7"), condition: 'data.kind == "a" and data.kind == "b"' };
    const other = { ...mail("email_9"), condition: 'data.kind == "a"' };
    expect(suggesting(fileOf(step, other)).map(({ pointer }) => pointer)).toEqual(["/steps/3/condition"]);
  });

  test("of many, if trying them takes too long", () => {
    const one = mail("email_7", "data.x == null");
    const note = { note: "x".repeat(400_000) };
    expect(suggesting(fileOf(one))).toHaveLength(1);
    expect(suggesting(fileOf(one, note))).toEqual([]);
  });
});

test("a fix of an error shows what the author wrote, also if that never holds", () => {
  const [error] = lintFile(fileOf(mail("email_7", 'data.kind == "a" && data.kind == "b"')), "json");
  expect(error).toMatchObject({ code: "wrong-symbol", fix: {} });
});

const WORDS = [
  'data.plan == "plan"',
  'data.plan == "pl\u0430n"',
  "data.plan == null",
  "data.plan exits",
  "email_1 has been snet",
  "email_2 has been sen",
  "emial_1 has been interacted wth",
  "refs.email_1.status < $message.seen",
  "data.list contains data.plan",
  "workflow.nmae exists",
  'data.x == "recipent.x"',
  "5 < data.n and data.n > 3",
];
const when = fc
  .tuple(
    fc.constantFrom(" and ", " or "),
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
  )
  .map(([joined, some]) => some.join(joined));
const key = fc.constantFrom("when", "when", "when", "condition");

test("each suggestion alone adds no finding that something is a mistake, or never or always so", () => {
  let count = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(key, when), { minLength: 1, maxLength: 2 }), (whens) => {
      const text = fileOf(
        ...whens.map(([name, words], index) => ({ ...mail(`email_${index + 2}`), [name]: words })),
      );
      const findings = lintFile(text, "json");
      const before = accusations(findings);
      for (const { suggestion } of findings) {
        if (suggestion === undefined) continue;
        count++;
        const after = lintFile(applyEdits(text, suggestion.edits), "json");
        expect(
          [...accusations(after)].filter((one) => !before.has(one)),
          text,
        ).toEqual([]);
      }
    }),
    { numRuns: 25 },
  );
  expect(count).toBeGreaterThan(0);
});

test("suggestions that there was no budget to try are left out; fixes, which change no verdict, stay", () => {
  const edits = [{ start: 0, end: 1, text: "b" }];
  const found = { severity: "warning", message: "m", help: "h", pointer: "/when" } as const;
  const findings = [
    { ...found, code: "equal-to-null", suggestion: { edits } },
    { ...found, code: "static-variable", fix: { edits } },
  ];
  const sound = withSoundRemedies(
    findings,
    "a",
    () => [],
    () => true,
  );
  expect(sound.map(({ fix, suggestion }) => [fix, suggestion])).toEqual([
    [undefined, undefined],
    [{ edits }, undefined],
  ]);
});
