import type { Option } from "commander";
import { suggestionsFor } from "../../../diagnostics/suggest/index.ts";
import { CommandError } from "../../command-error.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import type { ListedVerb } from "../../verb.ts";
import { bashScript } from "./bash.ts";
import { fishScript } from "./fish.ts";
import { type Offered, offeredOf } from "./words.ts";
import { zshScript } from "./zsh.ts";

export interface CompletionOptions {
  readonly shell: string;
  /** All verbs, and the options of the command itself. */
  readonly verbs: readonly ListedVerb[];
  readonly globals: readonly Option[];
}

const SCRIPTS: { readonly [shell: string]: (offered: Offered) => string } = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** `heed completion`: prints the script that completes heed in a shell. */
export async function run({ shell, verbs, globals }: CompletionOptions, { out }: Session): Promise<ExitCode> {
  const script = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined;
  if (script === undefined) {
    const [meant] = suggestionsFor(shell, Object.keys(SCRIPTS));
    throw new CommandError(
      `there is no completion for \`${shell}\``,
      meant === undefined ? "Name bash, zsh or fish." : `Did you mean \`${meant}\`?`,
    );
  }
  await out.write(script(offeredOf(verbs, globals)));
  return 0;
}
