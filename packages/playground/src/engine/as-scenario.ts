/** The text of a scenario's file: one that is empty, or has only comments, is a scenario that says nothing. */
export function asScenario(text: string): string {
  return /^\s*[^\s#]/m.test(text) ? text : `${text}{}\n`;
}
