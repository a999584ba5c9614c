/** The commands that the server carries out; clients name them by these. */
export const COMMANDS = {
  /** Runs a scenario: `[uri]`. */
  runScenario: "heed.runScenario",
  /** Runs all scenarios of a workflow: `[uri]`. */
  runScenarios: "heed.runScenarios",
  /** Shows the stored form of the conditions at a place: `[uri, position]`. */
  showStored: "heed.showStored",
  /** Answers the questions about the condition at a place: `[uri, position]`. */
  ask: "heed.ask",
  /** Carries out the action of that title that shows or answers something at a place: `[uri, range, title]`. */
  answer: "heed.answer",
} as const;
