import fc from "fast-check";

/**
 * Property tests draw the same cases in every run, so that a change is what turns a run red. To look for rare cases:
 * `PROPERTY_RUNS=2000 PROPERTY_SEED=$RANDOM npx vitest run --project core` (a property that asks for its own number of runs keeps it).
 */
const { PROPERTY_SEED, PROPERTY_RUNS } = process.env;
fc.configureGlobal({
  seed: Number(PROPERTY_SEED ?? 1),
  ...(PROPERTY_RUNS ? { numRuns: Number(PROPERTY_RUNS) } : {}),
});
