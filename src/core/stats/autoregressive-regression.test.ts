import { describe, expect, it } from "vitest";
import { readVectors } from "../../../test/worlds/vectors.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { arWhitening, whitened } from "./ar-whitening.ts";
import { type AutoregressiveInput, autoregressiveRegression } from "./autoregressive-regression.ts";
import { normalDraw } from "./gamma-draw.ts";

function known(input: AutoregressiveInput) {
  const answer = autoregressiveRegression(input);
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}

/** R datasets: months of 1969-1984; columns drivers, kms, PetrolPrice, law. */
const seatbelts = readVectors<{ rows: number[][] }>("seatbelts.json")?.rows;
/** Annual flow of the Nile 1871-1970 (R datasets). */
const nile = [
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958,
  1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020,
  1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040,
  759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
  744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
];

describe("a regression with errors that remember", () => {
  it.skipIf(!seatbelts)("agrees with R's arima on the seat-belt law", () => {
    const column = (at: number) => seatbelts!.map((row) => row[at]!);
    const found = known({
      outcome: column(1).map(Math.log10),
      predictors: { kms: column(4).map((kms) => Math.log10(kms) - 4), petrol: column(5), law: column(7) },
      seasonLength: 12,
    });
    const [intercept, kms, petrol, law] = found.coefficients;
    const near = (ours: number, theirs: number) => expect(Math.abs(ours - theirs)).toBeLessThan(1.5e-4);
    near(found.memory, 0.3348);
    near(found.seasonalMemory!, 0.6672);
    near(intercept!.value, 3.3539);
    near(kms!.value, 0.0082);
    near(petrol!.value, -1.2224);
    near(law!.value, -0.0963);
    expect(law!.standardError).toBeCloseTo(0.0166, 3);
    expect(petrol!.standardError).toBeCloseTo(0.3839, 1);
    expect(found.noiseVariance).toBeCloseTo(0.001476, 6);
    expect(Math.abs(found.logLikelihood - 349.73)).toBeLessThan(0.006);
  });

  it.skipIf(!seatbelts)("agrees with R's arima on the months before the law", () => {
    const outcome = seatbelts!.slice(0, 168).map((row) => Math.log10(row[1]!));
    const found = known({ outcome, predictors: {}, seasonLength: 12 });
    expect(Math.abs(found.memory - 0.4378)).toBeLessThan(1e-4);
    expect(Math.abs(found.seasonalMemory! - 0.6281)).toBeLessThan(1e-4);
    expect(Math.abs(found.coefficients[0]!.value - 3.2274)).toBeLessThan(1e-4);
    expect(found.coefficients[0]!.standardError).toBeCloseTo(0.0131, 3);
    expect(Math.abs(found.logLikelihood - 300.85)).toBeLessThan(0.006);
  });

  it("finds a memory of one step in a series that has it, and the jump of the Nile about 1899", () => {
    const after = nile.map((_, at) => Number(at >= 28));
    const found = known({ outcome: nile, predictors: { after } });
    // Most of the river's memory is the jump itself.
    expect(found.memory).toBeLessThan(known({ outcome: nile, predictors: {} }).memory / 2);
    expect(found.coefficients[1]!.value).toBeLessThan(-200);
    expect(found.coefficients[1]!.p).toBeLessThan(1e-6);
  });

  it("makes noise of a series: rows without memory and of one spread, from the first on", () => {
    const random = seededRandom(31);
    const whitening = arWhitening([0.8])!;
    let [first, second, product] = [0, 0, 0];
    for (let course = 0; course < 4000; course++) {
      const start = normalDraw(random) / Math.sqrt(1 - 0.64);
      const noise = whitened([start, 0.8 * start + normalDraw(random)], whitening);
      first += noise[0]! ** 2 / 4000;
      second += noise[1]! ** 2 / 4000;
      product += (noise[0]! * noise[1]!) / 4000;
    }
    expect(Math.abs(first - 1)).toBeLessThan(0.1);
    expect(Math.abs(second - 1)).toBeLessThan(0.1);
    expect(Math.abs(product)).toBeLessThan(0.07);
    expect(arWhitening([1])).toBeNull();
    expect(arWhitening([0.9, 0.2])).toBeNull();
  });

  it("has no answer for a short series or one without scatter", () => {
    const why = (input: AutoregressiveInput) => {
      const answer = autoregressiveRegression(input);
      return answer.known ? "known" : answer.why;
    };
    expect(why({ outcome: [1, 2, 1, 2], predictors: {} })).toBe("too-few");
    expect(why({ outcome: nile.slice(0, 30), predictors: {}, seasonLength: 12 })).toBe("too-few");
    expect(why({ outcome: nile.map(() => 3), predictors: {} })).toBe("no-variation");
  });
});
