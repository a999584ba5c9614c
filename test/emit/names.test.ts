import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freeName, identifiersOf } from "../../src/emit/names.ts";
import { textArbitrary } from "../condition/arbitraries.ts";

const namesOf = (...names: string[]) => Object.fromEntries(identifiersOf(names, ["contains"]));

describe("the identifiers of names", () => {
  test("are the names where possible, with an underscore for what an identifier cannot hold", () => {
    expect(namesOf("email_1", "new-comment.my step", "2nd", "漢字", "🔔")).toEqual({
      email_1: "email_1",
      "new-comment.my step": "new_comment_my_step",
      "2nd": "_2nd",
      漢字: "漢字",
      "🔔": "_",
    });
  });

  test("are neither reserved nor taken", () => {
    const names = ["class", "finally", "package", "then", "default", "contains", "await", "Object"];
    expect(Object.values(namesOf(...names))).toEqual(names.map((name) => `${name}_`));
  });

  test("get a mark, both of them, if two are written alike", () => {
    const both = namesOf("my step", "my_step", "other");
    expect(both["my step"]).toMatch(/^my_step_\w{6}$/);
    expect(both.my_step).toMatch(/^my_step_\w{6}$/);
    expect(new Set(Object.values(both)).size).toBe(3);
    expect(both.other).toBe("other");
    expect(namesOf("x", "my_step", "my step")["my step"]).toBe(both["my step"]);
  });

  test("have a mark of six characters that never changes, and an underscore if the marked name is taken", () => {
    const marked = { "my step": "my_step_9ki7v7", my_step: "my_step_qzlrg6" };
    expect(namesOf("my step", "my_step")).toEqual(marked);
    expect(namesOf("my step", "my_step", "my_step_9ki7v7")).toEqual({
      "my step": "my_step_9ki7v7_",
      my_step: "my_step_qzlrg6",
      my_step_9ki7v7: "my_step_9ki7v7",
    });
    expect(namesOf("email 224", "email_224")["email 224"]).toBe("email_224_0wqcv7");
  });

  test("are unique, and can be exported, whatever the names", () => {
    fc.assert(
      fc.property(fc.uniqueArray(textArbitrary), (names) => {
        const identifiers = [...identifiersOf(names, ["contains"]).values()];
        expect(new Set([...identifiers, "contains"]).size).toBe(names.length + 1);
        new Function(`"use strict"; ${identifiers.map((each) => `function ${each}() {}`).join("\n")}`);
      }),
      { numRuns: 200 },
    );
  });
});

test("a name that is taken gets underscores", () => {
  expect(freeName("x", new Set(["x", "x_"]))).toBe("x__");
});
