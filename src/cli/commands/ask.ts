import { InvalidArgumentError, Option } from "commander";
import { channelOption, expiryOption } from "../options/assumptions.ts";
import { formatOption, prefixOption } from "../options/options.ts";
import type { Verb } from "../verb.ts";

export const ask: Verb = {
  summary: "answer a question about conditions for every context",
  description:
    "Answers a question about conditions for every context: whether one holds `always` or `never`, whether one `implies` another, whether two are `equivalent` or `disjoint`. Conditions are given in words or as files. The answer is yes, no with a counterexample, or undecided. Exits with 0 for yes, otherwise with 1.",
  operands: {
    syntax: "<question...>",
    description: "`A implies B`, `A equivalent B`, `A disjoint B`, `always A` or `never A`",
  },
  readsStdin: true,
  options: [
    new Option(
      "--at <place>",
      "which condition of a file with several, by the ref of its step or its pointer; the second --at is for the second file",
    ).argParser(pointers),
    channelOption(),
    expiryOption(),
    prefixOption(),
    formatOption(),
  ],
  examples: [
    "heed ask 'email_1 has been delivered' implies 'email_1 has been sent'",
    "heed ask never 'data.total > 100 and data.total < 50'",
  ],
  load: () => import("./ask/action.ts"),
};

function pointers(value: string, previous: readonly string[] = []): readonly string[] {
  if (previous.length === 2) throw new InvalidArgumentError("It is given more than twice.");
  return [...previous, value];
}
