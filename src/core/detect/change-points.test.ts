import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { normalQuantile } from "../stats/distributions.ts";
import { type ChangePointsInput, changePoints } from "./change-points.ts";
import { countSampler } from "./count-sampler.ts";

function changesOf(values: readonly number[], input: ChangePointsInput = {}) {
  const answer = changePoints(values, { simulations: 100, ...input });
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}

const normals = (random: () => number) => () => 50 + 5 * normalQuantile(Math.max(random(), 1e-12));

describe("changes of level", () => {
  it.each(["poisson", "overdispersed", "normal"] as const)(
    "are seen in a quiet series (%s) about as seldom as asked for",
    (family) => {
      const random = seededRandom(2);
      const draw =
        family === "normal" ? normals(random) : countSampler(6, family === "poisson" ? 1 : 3, random);
      let alarms = 0;
      for (let run = 0; run < 50; run++) {
        const values = Array.from({ length: 20 }, draw);
        if (changesOf(values, { family, falseAlarmShare: 0.1, seed: run }).changes.length > 0) alarms++;
      }
      expect(alarms).toBeLessThanOrEqual(5 + 3 * Math.sqrt(4.5));
      expect(alarms).toBeGreaterThan(0);
    },
  );

  it("are dated within their interval in at least the promised share of series", () => {
    const random = seededRandom(3);
    const [before, after] = [countSampler(5, 1, random), countSampler(12, 1, random)];
    let [found, covered] = [0, 0];
    for (let run = 0; run < 50; run++) {
      const values = Array.from({ length: 30 }, (_, at) => (at < 12 ? before() : after()));
      const { changes } = changesOf(values, { seed: run });
      if (changes.length !== 1) continue;
      found++;
      if (changes[0]!.earliest <= 12 && changes[0]!.latest >= 12) covered++;
    }
    expect(found).toBeGreaterThan(35);
    expect(covered / found).toBeGreaterThan(0.86);
  });

  it("of a bump are two, with the means of the stretches between", () => {
    const values = [
      ...new Array<number>(20).fill(4),
      ...new Array<number>(10).fill(15),
      ...new Array<number>(20).fill(4),
    ];
    const { changes, segments } = changesOf(values);
    expect(changes.map(({ at }) => at)).toEqual([20, 30]);
    expect(segments.map(({ mean }) => mean)).toEqual([4, 15, 4].map((mean) => expect.closeTo(mean, 10)));
  });

  it("do not care for unit or zero of numbers", () => {
    const random = seededRandom(4);
    const draw = normals(random);
    const values = Array.from({ length: 50 }, (_, at) => draw() + (at < 30 ? 0 : 15));
    const places = changesOf(values, { family: "normal" }).changes.map(({ at }) => at);
    const moved = values.map((value) => 1e9 + 1e-3 * value);
    expect(places).toHaveLength(1);
    expect(changesOf(moved, { family: "normal" }).changes.map(({ at }) => at)).toEqual(places);
  });

  it("are the same when the series is read backwards", () => {
    const random = seededRandom(5);
    const [low, high] = [countSampler(10, 1, random), countSampler(25, 1, random)];
    const values = Array.from({ length: 45 }, (_, at) => (at % 30 < 15 ? low() : high()));
    const forward = changesOf(values).changes.map(({ at }) => at);
    const backward = changesOf(values.toReversed()).changes.map(({ at }) => 45 - at);
    expect(forward).toHaveLength(2);
    expect(backward.toReversed()).toEqual(forward);
  });

  it("have no answer where there is too little, or nothing varies", () => {
    expect(changePoints([1, 2, 3])).toEqual({ known: false, why: "too-few" });
    expect(changePoints([0, 0, 0, 0, 0])).toEqual({ known: false, why: "no-variation" });
    expect(changePoints([7, 7, 7, 7], { family: "normal" })).toEqual({ known: false, why: "no-variation" });
    expect(() => changePoints([1, 2.5, 3, 4])).toThrow(RangeError);
    expect(() => changePoints(new Array<number>(1001).fill(1))).toThrow(RangeError);
  });
});
