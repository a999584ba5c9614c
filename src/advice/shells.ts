/** The condition within the syntax of another language. */
export interface Shell {
  readonly inner: string;
  readonly isNegated: boolean;
}

const SHELLS: readonly RegExp[] = [
  /^\s*\{%-?\s*(?:els)?if\s+(.*?)\s*-?%\}.*$/s,
  /^\s*\{\{-?\s*(.*?)\s*-?\}\}\s*$/s,
  /^\s*\$\{\{?([^{}]*)\}\}?\s*$/s,
  /^\s*\$\((.*)\)\s*$/s,
  /^\s*<%[=-]?\s*(.*?)\s*-?%>\s*$/s,
  /^\s*(?:else\s+)?if\s*\((.*)\)\s*(?:\{.*\}|then.*|:)?\s*;?\s*$/s,
  /^(?:\s*return\b)?\s*(.*?)\s*;+\s*$/s,
  /^\s*(?:when|if)\b\s*:?\s*(.*?)\s+then\b.*$/s,
  /^(.*?),?\s+then\s+(?:send|notify|deliver|run|continue|proceed)\b[^"]*$/s,
  /^\s*\((.*)\)\s*=>\s*.*$/s,
  /^(.*?)[.!]\s*$/s,
  /^\s*when\s*:\s*(.*)$/s,
  /^(.*?)\s*\?\s*true\s*:\s*false\s*;?\s*$/is,
  /^\s*IF\s*\((.*?),\s*TRUE\s*,\s*FALSE\s*\)\s*$/is,
];

const NEGATED: readonly RegExp[] = [
  /^\s*\{%-?\s*unless\s+(.*?)\s*-?%\}.*$/s,
  /^(.*?)\s*\?\s*false\s*:\s*true\s*;?\s*$/is,
];

/** The conditions that a text may hold within the syntax of another language. */
export function shellsOf(text: string): readonly Shell[] {
  const within = (shells: readonly RegExp[], isNegated: boolean) =>
    shells
      .map((shell) => shell.exec(text)?.[1])
      .filter((inner) => inner !== undefined && inner.trim() !== "")
      .map((inner) => ({ inner: inner as string, isNegated }));
  return [...within(NEGATED, true), ...within(SHELLS, false)];
}
