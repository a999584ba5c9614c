import { ask } from "./commands/ask.ts";
import { cases } from "./commands/cases.ts";
import { check } from "./commands/check.ts";
import { compile } from "./commands/compile.ts";
import { completion } from "./commands/completion.ts";
import { decompile } from "./commands/decompile.ts";
import { diff } from "./commands/diff.ts";
import { evaluate } from "./commands/eval.ts";
import { explain } from "./commands/explain.ts";
import { fmt } from "./commands/fmt.ts";
import { importFrom } from "./commands/import.ts";
import { init } from "./commands/init.ts";
import { lsp } from "./commands/lsp.ts";
import { playground } from "./commands/playground.ts";
import { rule } from "./commands/rule.ts";
import { run } from "./commands/run.ts";
import { schema } from "./commands/schema.ts";
import { serve } from "./commands/serve.ts";
import { simplify } from "./commands/simplify.ts";
import { test } from "./commands/test.ts";
import { validate } from "./commands/validate.ts";
import type { Verb } from "./verb.ts";

/** A heading of `heed --help`, and the verbs under it. */
export type HelpGroup =
  | "Start:"
  | "Write conditions:"
  | "Check and evaluate:"
  | "Run workflows:"
  | "Analyse every context:"
  | "Look up:";

/** All verbs, in the order in which `heed --help` lists them. */
export const VERBS = {
  init: { group: "Start:", verb: init },
  compile: { group: "Write conditions:", verb: compile },
  decompile: { group: "Write conditions:", verb: decompile },
  import: { group: "Write conditions:", verb: importFrom },
  fmt: { group: "Write conditions:", verb: fmt },
  lsp: { group: "Write conditions:", verb: lsp },
  check: { group: "Check and evaluate:", verb: check },
  validate: { group: "Check and evaluate:", verb: validate },
  eval: { group: "Check and evaluate:", verb: evaluate },
  explain: { group: "Check and evaluate:", verb: explain },
  run: { group: "Run workflows:", verb: run },
  test: { group: "Run workflows:", verb: test },
  serve: { group: "Run workflows:", verb: serve },
  playground: { group: "Run workflows:", verb: playground },
  ask: { group: "Analyse every context:", verb: ask },
  simplify: { group: "Analyse every context:", verb: simplify },
  diff: { group: "Analyse every context:", verb: diff },
  cases: { group: "Look up:", verb: cases },
  rule: { group: "Look up:", verb: rule },
  schema: { group: "Look up:", verb: schema },
  completion: { group: "Look up:", verb: completion },
} satisfies { readonly [name: string]: { readonly group: HelpGroup; readonly verb: Verb } };
