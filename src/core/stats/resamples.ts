import { seededRandom } from "../kit/seeded-random.ts";

/** Endless resamples with replacement: how often each of n rows came. The one list is used again and again. */
export function* resamples(n: number, seed: number): Generator<Float64Array> {
  const random = seededRandom(seed);
  const tallies = new Float64Array(n);
  for (;;) {
    tallies.fill(0);
    for (let draw = 0; draw < n; draw++) tallies[Math.floor(random() * n)]!++;
    yield tallies;
  }
}
