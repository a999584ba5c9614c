import { describe, expect, test } from "vitest";
import { type ConformanceFile, FILES } from "./cases.ts";
import { EXCLUSIONS, MODES, type Mode } from "./modes.ts";

/** Runs every conformance case in every mode that it applies to. */

function exclusionOf(mode: Mode, { file }: ConformanceFile, name: string) {
  return EXCLUSIONS.find((each) => each.mode === mode.name && each.file === file && each.case === name);
}

describe.each(MODES)("$name", (mode) => {
  describe.each(FILES)("$file", (file) => {
    for (const entry of file.cases.filter((each) => mode.applies(each))) {
      const exclusion = exclusionOf(mode, file, entry.name);
      if (exclusion === undefined) {
        test(entry.name, () => mode.check(entry));
      } else {
        test(`${entry.name} (excluded: ${exclusion.because})`, () => {
          expect(() => mode.check(entry), "it passes now: take the exclusion away").toThrow();
        });
      }
    }
  });
});

test("every exclusion names an existing mode, file and case", () => {
  for (const exclusion of EXCLUSIONS) {
    const mode = MODES.find(({ name }) => name === exclusion.mode);
    const file = FILES.find((each) => each.file === exclusion.file);
    const entry = file?.cases.find(({ name }) => name === exclusion.case);
    expect(entry !== undefined && mode?.applies(entry), JSON.stringify(exclusion)).toBe(true);
  }
});
