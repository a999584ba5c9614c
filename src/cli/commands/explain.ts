import { evaluationOptions } from "../options/evaluation.ts";
import { formatOption, serverOptions } from "../options/options.ts";
import type { Verb } from "../verb.ts";

export const explain: Verb = {
  summary: "show how the verdict on a context comes about",
  description:
    "Shows how the verdict on a context comes about: every part of the condition with its own result, its operands as stored and as resolved, and for a status which message was chosen and why. With --server, explains a run that heed-server keeps: each of its steps in order, with all decisions.",
  operands: { syntax: "[run]", description: "with --server: the id of the run" },
  readsStdin: true,
  options: [
    ...evaluationOptions(),
    ...serverOptions("the address of the server that keeps a run"),
    formatOption(),
  ],
  examples: [
    `echo '{"refs": {"email_1": [{"status": "delivered"}]}}' | heed explain -e 'email_1 has been sent' --context -`,
  ],
  load: () => import("./explain/action.ts"),
};
