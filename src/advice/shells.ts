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
];

const NEGATED = /^\s*\{%-?\s*unless\s+(.*?)\s*-?%\}.*$/s;

/** The conditions that a text may hold within the syntax of another language. */
export function shellsOf(text: string): readonly Shell[] {
  const negated = NEGATED.exec(text)?.[1];
  const inner = SHELLS.map((shell) => shell.exec(text)?.[1]).filter(
    (one) => one !== undefined && one.trim() !== "",
  );
  return [
    ...(negated === undefined ? [] : [{ inner: negated, isNegated: true }]),
    ...inner.map((one) => ({ inner: one as string, isNegated: false })),
  ];
}
