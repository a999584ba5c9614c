import { expect, test } from "vitest";
import { visitCondition, visitOperand } from "../../src/condition/visit.ts";
import { parse } from "../../src/entries/language.ts";

const conditionOf = (text: string) => {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.condition;
};

test("visits every trio in order, each by its kind", () => {
  const condition = conditionOf(
    'email_1 has been sent and email_1 has been read or data.n > 5 and recipient is in audience "beta" or refs.email_1.status < $message.seen',
  );
  const kinds = visitCondition(condition, {
    delivery: ({ ref, argument }) => `delivery ${ref} ${argument}`,
    engagement: ({ ref, argument }) => `engagement ${ref} ${argument}`,
    legacy: ({ ref, argument }) => `legacy ${ref} ${argument}`,
    data: ({ operator }) => `data ${operator}`,
    audience: ({ operator }) => `audience ${operator}`,
  });
  expect(kinds).toEqual([
    ["delivery email_1 sent", "engagement email_1 read"],
    ["data greater_than", "audience is_audience_member"],
    ["legacy email_1 seen"],
  ]);
});

test("visits an operand by its kind", () => {
  const kinds = visitCondition(
    conditionOf(
      "data.a == data.b and data.at is before 7 days from now and data.at is before {{ data.b }} and data.n is between 1 and data.b and data.c == 5",
    ),
    {
      delivery: (): string | undefined => undefined,
      engagement: () => undefined,
      legacy: () => undefined,
      audience: () => undefined,
      data: ({ argument }) =>
        argument &&
        visitOperand(argument, {
          path: ({ path }) => `path ${path.text}`,
          value: ({ value }) => `value ${JSON.stringify(value)}`,
          liquid: ({ path }) => `liquid ${path.text}`,
          time: ({ text }) => `time ${text}`,
          range: ({ low, high }) => `range ${low.kind} ${high.kind}`,
        }),
    },
  );
  expect(kinds).toEqual([
    ["path data.b", "time 7 days from now", "liquid data.b", "range value path", "value 5"],
  ]);
});
