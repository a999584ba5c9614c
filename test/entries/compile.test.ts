import { describe, expect, test } from "vitest";
import { diagnose, diagnoseEvaluationError, EvaluationError, prepare } from "../../src/entries/index.ts";
import { decode } from "../../src/entries/stored.ts";

const CONDITIONS = { all: [{ variable: "event.kind", operator: "equal_to", argument: "x" }] };

describe("an EvaluationError", () => {
  const context = { evnt: {} };
  const options = { prefixes: ["event"] };
  const thrown = (): EvaluationError => {
    try {
      prepare(CONDITIONS, options)(context);
    } catch (error) {
      if (error instanceof EvaluationError) return error;
    }
    throw new Error("it can be evaluated");
  };

  test("names its code and what is at fault", () => {
    expect(thrown().message).toBe("missing-context: event");
  });

  test("is worded in full with the conditions and the context", () => {
    expect(diagnoseEvaluationError(thrown(), CONDITIONS, context, options)).toEqual({
      code: "missing-context",
      message: "the context has no `event`, and the condition reads `event.kind`",
      help: 'It has `evnt`: is `event` meant? Put it at the top of the context: `{"event": {...}}`. A part of which nothing is known can be null.',
    });
  });
});

test("problems of the tree's functions can be worded", () => {
  const { problems } = decode({ all: [{ variable: "data.x", operator: "==", argument: "1" }] });
  expect(problems.map(diagnose)).toMatchObject([{ code: "operator-symbol", help: "Write `equal_to`." }]);
});
