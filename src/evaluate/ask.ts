import type { AudienceTrio, DataTrio } from "../condition/index.ts";
import type { Context } from "../context/index.ts";
import { testOf } from "./test.ts";

/** The answer of a trio on data or audiences, `now` in milliseconds; the context is not checked (spec 1.6). */
export type Ask = (context: Context, now: number) => boolean;

/** Makes a single trio on data or audiences ready to be asked, for those who vary what it reads themselves. */
export function askOf(trio: DataTrio | AudienceTrio): Ask {
  const test = testOf(trio, { parts: [], refs: [] });
  return (context, now) => test(context, 0, 0, 0, NO_STATES, now) === true;
}

const NO_STATES: readonly number[] = [];
