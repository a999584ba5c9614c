import { agree, answersTo } from "../differential/answers.ts";
import { pairs } from "../differential/pairs.ts";
import { type Campaign, campaign } from "./campaign.ts";

/** Everything that is tried, by name. */
export const CAMPAIGNS: readonly Campaign[] = [
  campaign("evaluators", pairs, (pair) => {
    const answers = answersTo(pair);
    if (!agree(answers)) throw new Error(`the answers differ: ${JSON.stringify(answers)}`);
  }),
];
