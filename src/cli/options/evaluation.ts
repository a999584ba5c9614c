import { Option } from "commander";
import { expressionOption, kindOption, once, prefixOption } from "./options.ts";

/** Options of the verbs that evaluate a condition on a context. */
export function evaluationOptions(): readonly Option[] {
  return [
    expressionOption("the condition, stored or in words"),
    new Option("--conditions <file>", "a file with the condition, or -").argParser(once),
    new Option(
      "--at <place>",
      "which condition of a file with several: the ref of its step, or its pointer, such as /steps/2",
    ).argParser(once),
    new Option("--context <file>", "a JSON or YAML file with the context, or -").argParser(once),
    kindOption("the kind of the condition, regardless of its name and content"),
    new Option("--now <time>", "the time of evaluation, for contexts without `now`").argParser(once),
    new Option("--on-unknown-ref <mode>", "how to treat a ref that the context does not have").choices([
      "error",
      "skipped",
    ]),
    prefixOption(),
  ];
}
