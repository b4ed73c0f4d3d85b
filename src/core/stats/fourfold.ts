import type { Proportion } from "./proportion.ts";

/** A 2x2 table: a hits and b misses of the treatment, c hits and d misses of control, with its margins. */
export type Fourfold = {
  a: number;
  b: number;
  c: number;
  d: number;
  treated: number;
  untreated: number;
  hits: number;
  misses: number;
  n: number;
};

/** The table of two arms, with its margins. */
export function fourfold({ control, treatment }: { control: Proportion; treatment: Proportion }): Fourfold {
  const [a, c] = [treatment.hits, control.hits];
  const [b, d] = [treatment.trials - a, control.trials - c];
  return {
    a,
    b,
    c,
    d,
    treated: treatment.trials,
    untreated: control.trials,
    hits: a + c,
    misses: b + d,
    n: treatment.trials + control.trials,
  };
}
