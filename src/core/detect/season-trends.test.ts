import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { seasonTrends } from "./season-trends.ts";
import type { TrendPeriod } from "./trend-verdict.ts";
import { trendVerdicts } from "./trend-verdicts.ts";

const exposure = 2000;
const months = (count: number, rate: (month: number) => number): TrendPeriod[] =>
  Array.from({ length: count }, (_, at) => ({ count: Math.round(rate(at)), exposure }));
/** Twice as much in the last half of each year, and in the last half year of all. */
const season = (at: number) => (at % 12 >= 6 ? 120 : 60);

function poisson(random: () => number, mean: number): number {
  let n = 0;
  for (let product = random(); product > Math.exp(-mean); product *= random()) n++;
  return n;
}

describe("trends without the season", () => {
  it("call what comes back every year a season, not growth", () => {
    const series = [months(24, season)];
    expect(trendVerdicts(series)[0]).toMatchObject({ value: { verdict: "growing" } });
    const [judged] = seasonTrends(series);
    expect(judged).toMatchObject({ known: true, value: { verdict: "steady", season: "explains" } });
    if (!judged.known) throw new Error("must be known");
    expect(judged.value.ratio!.value).toBeCloseTo(1, 10);
    const [fall] = seasonTrends([months(36, (at) => (at % 12 >= 3 ? 40 : 140))]);
    expect(fall).toMatchObject({ value: { verdict: "steady", season: "explains" } });
  });

  it("find a growth on top of the season, and one that has none", () => {
    const both = [
      months(24, (at) => season(at) * (at >= 18 ? 1.6 : 1)),
      months(24, (at) => (at >= 18 ? 100 : 60)),
      months(24, () => 70),
    ];
    const verdicts = seasonTrends(both).map((each) => each.known && [each.value.verdict, each.value.season]);
    expect(verdicts).toEqual([
      ["growing", "taken-out"],
      ["growing", "taken-out"],
      ["steady", "taken-out"],
    ]);
  });

  it("say that the season is untold with under two years, and keep what is new", () => {
    const short = [months(23, season)];
    const [judged] = seasonTrends(short);
    expect(judged).toMatchObject({ value: { verdict: "growing", season: "untold" } });
    const [fresh] = seasonTrends([months(24, (at) => (at >= 20 ? 30 : 0))]);
    expect(fresh).toMatchObject({ value: { verdict: "new", ratio: null } });
    expect(seasonTrends([months(24, () => 0)])).toEqual([{ known: false, why: "too-few" }]);
    expect(seasonTrends([])).toEqual([]);
  });

  it("raise false alarms in 5 % of topics at most while the season swings twofold, and find half as much again mostly", () => {
    const runs = 400;
    let [alarms, found, plainAlarms] = [0, 0, 0];
    for (let run = 0; run < runs; run++) {
      const random = seededRandom(run);
      const draw = (factor: number) =>
        months(30, (at) => poisson(random, season(at) * (at >= 23 ? factor : 1)));
      const calm = [draw(1)];
      const [judged, plain, grown] = [
        seasonTrends(calm)[0],
        trendVerdicts(calm)[0],
        seasonTrends([draw(1.5)])[0],
      ];
      if (judged.known && judged.value.verdict !== "steady") alarms++;
      if (plain.known && plain.value.verdict !== "steady") plainAlarms++;
      if (grown.known && grown.value.verdict === "growing") found++;
    }
    expect(alarms / runs).toBeLessThanOrEqual(0.05);
    expect(found / runs).toBeGreaterThan(0.9);
  });
});
