import { seededRandom } from "../src/core/kit/seeded-random.ts";
import { bootstrapInterval, krippendorffAlpha, staffDay, subgroupSearch } from "../src/core/index.ts";
import { type Bench, type Measure, timed } from "./bench.ts";

/** The dear formulas of the library: the middle one of five turns, after two that warm up. */
export const bench: Bench = {
  title: "The library's dear formulas",
  async run() {
    const asked: [what: string, most: number, call: () => unknown][] = [
      ["staffing of a day of 96 intervals, four limits at once", 20, staffing],
      ["10,000 bootstrap draws of an NPS", 50, bootstrap],
      ["Krippendorff's alpha, 10,000 units by 5 raters", 1000, alpha],
      ["subgroups of 100,000 rows by 15 attributes, two deep", 3000, subgroups],
    ];
    const measures: Measure[] = [];
    for (const [what, most, call] of asked) {
      for (let turn = 0; turn < 2; turn++) await call();
      const seconds: number[] = [];
      for (let turn = 0; turn < 5; turn++) seconds.push((await timed(call)).seconds);
      measures.push({ what, value: seconds.sort((a, b) => a - b)[2]! * 1000, unit: "ms", most });
    }
    return measures;
  },
};

const contacts = Array.from({ length: 96 }, (_, at) => Math.round(400 + 380 * Math.sin((at / 96) * Math.PI)));

function staffing() {
  const target = {
    serviceLevel: 0.8,
    answerWithinSeconds: 20,
    asaSeconds: 30,
    abandonShare: 0.05,
    occupancy: 0.85,
  };
  return staffDay({
    contacts,
    intervalSeconds: 900,
    handleSeconds: 240,
    patienceSeconds: 180,
    target,
    shrinkage: 0.3,
  });
}

function bootstrap() {
  return bootstrapInterval({
    statistic: "nps",
    values: [10, 8, 3],
    counts: [5000, 3000, 2000],
    draws: 10_000,
  });
}

const random = seededRandom(1);
const truth = Array.from({ length: 10_000 }, () => Math.floor(random() * 5));
/** Each rater sees the truth four times of five; one rating in ten is missing. */
const ratings = Array.from({ length: 5 }, () =>
  truth.map((label) => (random() < 0.1 ? null : random() < 0.8 ? label : Math.floor(random() * 5))),
);

function alpha() {
  return krippendorffAlpha({ ratings, measurement: "interval", draws: 1000 });
}

const rows = 100_000;
/** Six values each; the target is commoner where two of them meet. */
const columns = Array.from({ length: 15 }, (_, at) => ({
  name: `attribute ${at}`,
  values: Array.from({ length: rows }, () => Math.floor(random() * 6)),
}));
const target = Array.from({ length: rows }, (_, row) => {
  const meets = columns[3]!.values[row] === 2 && columns[9]!.values[row] === 4;
  return random() < (meets ? 0.4 : 0.1) ? 1 : 0;
});

function subgroups() {
  return subgroupSearch({ columns, target, depth: 2, seed: 1 });
}
