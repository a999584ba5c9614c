import { type Json, type Operand, readPath, type Trio } from "../../condition/index.ts";
import { forgetConstant, replaceOperand } from "../fixes/replace-operand.ts";
import { defineRule } from "../rule.ts";
import { placeOf } from "../subject/subject.ts";

const LIQUID = /\{\{.*?\}\}|\{%.*?%\}/s;
const OUTPUT = /^\s*\{\{-?\s*(.*?)\s*-?\}\}\s*$/s;

/** Liquid in an argument that takes none: the braces and the letters in them are compared as text. */
export const liquidAsText = defineRule({
  name: "liquid-as-text",
  level: "warning",
  obscures: "value",
  summary: "Liquid in an argument that takes none, where its braces and letters are compared as text.",
  message: ({ liquid }: { readonly liquid: string; readonly path: string | undefined }) =>
    `\`${liquid}\` is not filled in here, so this compares with its braces and letters`,
  help: ({ path }) =>
    path === undefined
      ? "Liquid counts in times and in the ends of `is between` only. Write a path, or compute the value before the workflow."
      : `Write the path alone: \`${path}\`.`,
  check(subject, report) {
    for (const one of subject.trios) {
      const { trio, argument, place } = one;
      const text = textsIn(operandOf(trio)).find((some) => LIQUID.test(some));
      if (text === undefined) continue;
      const [liquid = text] = LIQUID.exec(text) ?? [];
      const inner = OUTPUT.exec(text)?.[1] ?? "";
      const path = operandOf(trio)?.value === text ? readPath(inner, subject.prefixes)?.text : undefined;
      report({ liquid, path }, argument === undefined ? place : placeOf(argument), () => ({
        mend: forgetConstant(one, argument, subject),
        suggestion:
          argument && (path === undefined ? undefined : replaceOperand(one, argument, path, subject)),
      }));
    }
  },
});

function operandOf(trio: Trio): (Operand & { readonly kind: "value" }) | undefined {
  const operand = trio.kind === "data" || trio.kind === "audience" ? trio.argument : undefined;
  return operand?.kind === "value" ? operand : undefined;
}

/** The text that an operand is, or those that its list holds. */
function textsIn(operand: { readonly value: Json } | undefined): readonly string[] {
  const { value } = operand ?? {};
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string");
}
