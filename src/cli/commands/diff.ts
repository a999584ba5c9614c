import { Option } from "commander";
import { channelOption, expiryOption } from "../options/assumptions.ts";
import { configOption, formatOption, noIgnoreOption, prefixOption } from "../options/options.ts";
import type { Verb } from "../verb.ts";

export const diff: Verb = {
  summary: "show what changed in meaning between two conditions, files or folders",
  description:
    "Shows what changed in meaning between two conditions, two workflow or preference files, or two folders of them. With two revisions, such as main...HEAD, or with one and the working tree, compares their files. Compares conditions, steps, their order, and what says when and through which channel they send; lists all other changes in one line. Exits with 0 if the meaning is the same, with 1 if it differs, with 2 if errors prevent an answer.",
  operands: {
    syntax: "<operands...>",
    description: "two files, two folders, two conditions in words, or revisions and paths",
  },
  readsStdin: true,
  options: [
    configOption(),
    new Option("--git", "run as git's external diff, as in GIT_EXTERNAL_DIFF='heed diff --git'"),
    new Option("--exit-zero", "end with 0 also if the meaning differs"),
    noIgnoreOption(),
    channelOption(),
    expiryOption(),
    prefixOption(),
    formatOption("for people, one JSON document, or a comment for a pull request", [
      "pretty",
      "json",
      "markdown",
    ]),
  ],
  examples: ["heed diff 'not (data.a == 1 or data.b == 2)' 'data.b != 2 and data.a != 1'"],
  load: () => import("./diff/action.ts"),
};
