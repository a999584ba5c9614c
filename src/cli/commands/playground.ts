import { InvalidArgumentError, Option } from "commander";
import type { Verb } from "../verb.ts";

/** The port, unless another is given. */
const PORT = 4334;

export const playground: Verb = {
  summary: "serve the playground: a workflow, its messages on a ladder, and runs of it, in the browser",
  description:
    "Serves the playground on 127.0.0.1 and prints its address: a page on which a workflow runs as a scenario says, with each decision explained where it is made. The page sends nothing anywhere; what you write in it is in its address. Runs until it is interrupted.",
  options: [
    new Option("--port <port>", "the port to listen on; 0 for any that is free")
      .argParser(portNumber)
      .default(PORT),
  ],
  examples: ["heed playground"],
  load: () => import("./playground/action.ts"),
};

function portNumber(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (!(port <= 65_535)) throw new InvalidArgumentError("Write a number from 0 to 65535.");
  return port;
}
