import type { Context } from "../src/entries/index.ts";
import { BY_PLAN, CONDITIONS, LARGE } from "./decision.ts";

/**
 * The decisions in the languages of other libraries, each imported only when measured. They ask the first message and
 * trust the context, as the naive function does; only JSON Logic on heed's data chooses the highest of several messages.
 */

export type Decide = (context: Context) => unknown;

/** A library's decisions; a decision that its language cannot express is absent. */
export interface Decisions {
  readonly usual: Decide;
  readonly several?: Decide;
  readonly large: Decide;
}

/** A rule of JSON Logic. */
function jsonLogic(choice: unknown): object {
  return {
    and: [
      { "!": { in: ["read", { var: "refs.in_app_feed_1.0.engagement_statuses" }] } },
      { in: [{ var: "refs.email_1.0.status" }, ["sent", "delivered"]] },
      choice,
    ],
  };
}

const isPlan = (plan: string) => ({ "===": [{ var: "recipient.plan" }, plan] });
const isOver = (amount: number) => ({ ">": [{ var: "data.amount" }, amount] });
const RULES = {
  usual: jsonLogic({ or: [isPlan("pro"), isOver(100)] }),
  large: jsonLogic({ or: BY_PLAN.map(({ plan, over }) => ({ and: [isPlan(plan), isOver(over)] })) }),
};

/** Both decisions in an expression language, given its expressions for the statuses, a plan and an amount. */
function expressions(
  statuses: string,
  plan: (plan: string) => string,
  amount: (over: number) => string,
  [and, or]: readonly [string, string],
) {
  const large = BY_PLAN.map((row) => `(${plan(row.plan)} ${and} ${amount(row.over)})`).join(` ${or} `);
  return {
    usual: `${statuses} ${and} (${plan("pro")} ${or} ${amount(100)})`,
    large: `${statuses} ${and} (${large})`,
  };
}

/** Expressions common to the languages with the syntax of C. */
function likeC(statuses: string, point = "") {
  return expressions(
    statuses,
    (plan) => `recipient.plan == "${plan}"`,
    (over) => `data.amount > ${over}${point}`,
    ["&&", "||"],
  );
}

function both<Made>(texts: { usual: Made; large: Made }, make: (text: Made) => Decide): Decisions {
  return { usual: make(texts.usual), large: make(texts.large) };
}

const CEL =
  '!("read" in refs.in_app_feed_1[0].engagement_statuses) && refs.email_1[0].status in ["sent", "delivered"]';

async function engine(built: boolean): Promise<Decisions> {
  const { LogicEngine } = await import("json-logic-engine");
  const logic = new LogicEngine();
  return both(RULES, (rule) => (built ? logic.build(rule) : (context) => logic.run(rule, context)) as Decide);
}

export const PEERS: { readonly [name: string]: () => Promise<Decisions> } = {
  "json-logic-engine, built": () => engine(true),
  "json-logic-engine, built, on heed's data": async () => {
    const { LogicEngine } = await import("json-logic-engine");
    const { toJsonLogic } = await import("../src/entries/jsonlogic.ts");
    const logic = new LogicEngine();
    const decide = (conditions: typeof CONDITIONS): Decide => {
      const { rule, data } = toJsonLogic(conditions);
      const run = logic.build(rule as object) as (data: unknown) => unknown;
      return (context) => run(data(context));
    };
    return { usual: decide(CONDITIONS), several: decide(CONDITIONS), large: decide(LARGE) };
  },
  "json-logic-engine": () => engine(false),
  "json-logic-js": async () => {
    const { default: logic } = await import("json-logic-js");
    return both(RULES, (rule) => (context) => logic.apply(rule as never, context));
  },
  "@marcbachmann/cel-js": async () => {
    const { parse } = await import("@marcbachmann/cel-js");
    // Numbers from JSON are doubles in CEL.
    return both(likeC(CEL, ".0"), (text) => parse(text) as Decide);
  },
  "@bufbuild/cel": async () => {
    const { celEnv, parse, plan } = await import("@bufbuild/cel");
    return both(likeC(CEL, ".0"), (text) => plan(celEnv(), parse(text)) as Decide);
  },
  filtrex: async () => {
    const { compileExpression } = await import("filtrex");
    const options = {
      extraFunctions: {
        hasRead: (refs: never) =>
          (
            refs as { in_app_feed_1: { engagement_statuses: string[] }[] }
          ).in_app_feed_1[0]?.engagement_statuses.includes("read"),
        statusOf: (refs: never) => (refs as { email_1: { status: string }[] }).email_1[0]?.status,
      },
    };
    const texts = expressions(
      'not hasRead(refs) and statusOf(refs) in ("sent", "delivered")',
      (plan) => `plan of recipient == "${plan}"`,
      (over) => `amount of data > ${over}`,
      ["and", "or"],
    );
    return both(texts, (text) => compileExpression(text, options as never));
  },
  jexl: async () => {
    // @ts-expect-error It declares no types.
    const { default: jexl } = await import("jexl");
    const texts = likeC(
      '!("read" in refs.in_app_feed_1[0].engagement_statuses) && refs.email_1[0].status in ["sent", "delivered"]',
    );
    return both(texts, (text) => {
      const compiled = jexl.compile(text);
      return (context) => compiled.evalSync(context);
    });
  },
  jsonata: async () => {
    const { default: jsonata } = await import("jsonata");
    const texts = expressions(
      '$not("read" in refs.in_app_feed_1[0].engagement_statuses) and refs.email_1[0].status in ["sent", "delivered"]',
      (plan) => `recipient.plan = "${plan}"`,
      (over) => `data.amount > ${over}`,
      ["and", "or"],
    );
    return both(texts, (text) => {
      const compiled = jsonata(text);
      return (context) => compiled.evaluate(context);
    });
  },
  "json-rules-engine": async () => {
    const { Engine } = await import("json-rules-engine");
    const fact = (name: string, path: string, operator: string, value: unknown) => ({
      fact: name,
      path,
      operator,
      value,
    });
    const plan = (value: string) => fact("recipient", "$.plan", "equal", value);
    const amount = (value: number) => fact("data", "$.amount", "greaterThan", value);
    const rule = (choice: object[]) => ({
      all: [
        fact("refs", "$.in_app_feed_1[0].engagement_statuses", "doesNotContain", "read"),
        fact("refs", "$.email_1[0].status", "in", ["sent", "delivered"]),
        { any: choice },
      ],
    });
    const rules = {
      usual: rule([plan("pro"), amount(100)]),
      large: rule(BY_PLAN.map((row) => ({ all: [plan(row.plan), amount(row.over)] }))),
    };
    return both(rules, (conditions) => {
      const made = new Engine([{ conditions, event: { type: "send" } } as never]);
      return async (context) => (await made.run(context as never)).events.length > 0;
    });
  },
};
