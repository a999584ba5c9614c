import type { Verb } from "../verb.ts";

export const completion: Verb = {
  summary: "print a script that completes heed's verbs, options and values in a shell",
  description:
    "Prints a script for bash, zsh or fish that completes verbs, options, their values and names of files. bash: source <(heed completion bash), in ~/.bashrc; zsh: heed completion zsh > a folder of $fpath/_heed; fish: heed completion fish > ~/.config/fish/completions/heed.fish.",
  operands: { syntax: "<shell>", description: "bash, zsh or fish", words: ["bash", "zsh", "fish"] },
  options: [],
  examples: ["heed completion bash"],
  seesVerbs: true,
  load: () => import("./completion/action.ts"),
};
