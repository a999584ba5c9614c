import { InvalidArgumentError, Option } from "commander";
import { evaluationOptions } from "../options/evaluation.ts";
import { formatOption, wholeNumber } from "../options/options.ts";
import type { Verb } from "../verb.ts";

export const evaluate: Verb = {
  summary: "evaluate a condition on a context, or on each of many",
  description:
    "Prints true or false: the verdict of a condition on a context. For an NDJSON file, which has one context a line, prints one verdict a line; a line without a verdict becomes `error`, and standard error says why.",
  readsStdin: true,
  options: [
    ...evaluationOptions(),
    new Option("--ndjson", "the context file has one context a line, like *.ndjson and *.jsonl files"),
    new Option("--exit-code", "exit with 1 if the verdict is false"),
    new Option(
      "--jobs <count>",
      "the most threads that evaluate NDJSON (default: one a core, up to 8)",
    ).argParser(jobs),
    formatOption(),
  ],
  examples: [`echo '{"data": {"total": 120}}' | heed eval -e 'data.total > 100' --context -`],
  load: () => import("./eval/action.ts"),
};

const MOST_JOBS = 64;

function jobs(value: string): number {
  const count = wholeNumber(value);
  if (count < 1 || count > MOST_JOBS) {
    throw new InvalidArgumentError(`Write a number from 1 to ${MOST_JOBS}.`);
  }
  return count;
}
