import { Option } from "commander";
import { formatOption } from "../options/options.ts";
import type { Verb } from "../verb.ts";

export const init: Verb = {
  summary: "set heed up in this folder: a config, a sample, scripts, continuous integration",
  description:
    "Writes what is not there: a config; a sample workflow with a scenario, if there is no workflow; scripts in package.json; a check for continuous integration, if it sees GitHub. Asks nothing, changes nothing that is there, and says what it wrote. Running it again changes nothing.",
  options: [
    new Option(
      "--ci <service>",
      "the continuous integration to write a check for (default: what is seen)",
    ).choices(["github", "none"]),
    formatOption(),
  ],
  examples: ["heed init"],
  load: () => import("./init/action.ts"),
};
