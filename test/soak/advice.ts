import fc from "fast-check";
import { mistakenTexts } from "../advice/mistaken.ts";
import { type Counts, checkSuggestions, type Owner } from "../advice/suggestions.ts";
import { type Campaign, campaign } from "./campaign.ts";

const counts: Counts = { texts: 0, suggested: 0 };

/** Texts with mistakes: every suggestion leaves a condition that is accepted, decides something and adds no finding. */
export const ADVICE_CAMPAIGN: Campaign = campaign(
  "advice",
  fc.tuple(mistakenTexts, fc.constantFrom<Owner>("step", "step", "step", "preference")),
  ([text, owner]) => checkSuggestions(text, owner, counts),
  { statistics: () => [`${counts.suggested} of ${counts.texts} texts have suggestions`] },
);
