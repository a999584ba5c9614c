import { isOperator, OPERATORS } from "../../condition/index.ts";

const NO = /^"?(?:false|no|0|off|n|f)"?$/i;

/**
 * The operator that is meant if one that takes no argument has `false` or the like as its argument: `not_exists` for
 * `exists`. Undefined if its argument says no such thing.
 */
export function oppositeFor({
  operator,
  argument,
}: {
  readonly operator: string;
  readonly argument: string;
}): string | undefined {
  return NO.test(argument.trim()) && isOperator(operator) ? OPERATORS[operator].complement : undefined;
}
