import fc from "fast-check";

const SEED = 20261129;

/**
 * Property tests take the same input in each run, so that a run that fails says something about the change. `HEED_SEED`
 * asks for other input: a number, or `random`.
 */
const { HEED_SEED = String(SEED) } = process.env;
if (HEED_SEED !== "random") fc.configureGlobal({ seed: Number(HEED_SEED) });
