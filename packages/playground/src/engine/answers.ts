import type { FileName, Mark, Proposal, Texts } from "./assist.ts";
import type { Change, Json } from "./edits.ts";
import type { FoundOutcomes, Run } from "./run.ts";

/** The threads: one for what is quick, one for outcomes, which may take seconds. */
export type ThreadName = "quick" | "slow";

/** The questions that the page asks, with their answers. Both are plain data. */
export interface Questions {
  run: { ask: Texts; answer: Run };
  marks: { ask: Texts; answer: { readonly [name in FileName]: readonly Mark[] } };
  proposals: { ask: { texts: Texts; name: FileName; offset: number }; answer: readonly Proposal[] };
  outcomes: { ask: { workflow: string }; answer: FoundOutcomes };
  conditions: { ask: { workflow: string; pointer: string }; answer: Json | undefined };
  setConditions: { ask: { workflow: string; pointer: string; stored: Json }; answer: string | undefined };
  setValues: { ask: { scenario: string; changes: readonly Change[] }; answer: string };
  scenarioText: { ask: { value: Json }; answer: string };
  /** Loads all that the answers of a thread need. */
  load: { ask: ThreadName; answer: undefined };
  compile: { ask: { text: string }; answer: { readonly stored: Json } | { readonly mistake: string } };
}

/** The name of a question. */
export type QuestionName = keyof Questions;

/** A question as it is sent to the thread that answers. */
export type Asked = {
  [Name in QuestionName]: {
    readonly id: number;
    readonly name: Name;
    readonly ask: Questions[Name]["ask"];
  };
}[QuestionName];

/** The answer as it comes back. */
export type Answered =
  | { readonly id: number; readonly answer: Questions[QuestionName]["answer"] }
  | { readonly id: number; readonly failure: string };

/** Answers a question. What it needs of heed is loaded with the first question that needs it. */
export async function answerTo(asked: Asked): Promise<Questions[QuestionName]["answer"]> {
  switch (asked.name) {
    case "run":
      return (await import("./run.ts")).runOf(asked.ask.workflow, asked.ask.scenario);
    case "outcomes":
      return (await import("./run.ts")).outcomesIn(asked.ask.workflow);
    case "marks":
      return (await import("./assist.ts")).marksIn(asked.ask);
    case "proposals":
      return (await import("./assist.ts")).proposalsAt(asked.ask.texts, asked.ask.name, asked.ask.offset);
    case "load":
      await (asked.ask === "slow"
        ? import("./run.ts")
        : Promise.all([import("./run.ts"), import("./assist.ts"), import("./edits.ts")]));
      return undefined;
    case "compile":
      return (await import("./assist.ts")).storedOf(asked.ask.text);
    case "conditions":
      return (await import("./edits.ts")).conditionsIn(asked.ask.workflow, asked.ask.pointer);
    case "setConditions": {
      const { workflow, pointer, stored } = asked.ask;
      return (await import("./edits.ts")).withConditions(workflow, pointer, stored);
    }
    case "setValues":
      return (await import("./edits.ts")).withValues(asked.ask.scenario, asked.ask.changes);
    case "scenarioText":
      return (await import("./edits.ts")).scenarioText(asked.ask.value);
  }
}
