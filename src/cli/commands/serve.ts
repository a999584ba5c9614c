import { Option } from "commander";
import { once } from "../options/options.ts";
import type { Verb } from "../verb.ts";

export const serve: Verb = {
  summary: "start heed-server, which keeps messages and answers the platform's clients",
  description:
    "Starts heed-server, a package of its own: it keeps messages and their events, and answers the calls of the platform's clients. Settings come from the environment; `npx heed-server --help` lists them.",
  operands: {
    syntax: "[database]",
    description: "a PostgreSQL server, such as postgres://user:secret@host:5432/name",
  },
  options: [
    new Option("--data <folder>", "keep everything in a folder instead").argParser(once),
    new Option("--port <port>", "the port to listen on (default: 4333)").argParser(once),
    new Option("--host <host>", "the address to listen on (default: 127.0.0.1)").argParser(once),
  ],
  examples: ["heed serve --data heed-data"],
  load: () => import("./serve/action.ts"),
};
