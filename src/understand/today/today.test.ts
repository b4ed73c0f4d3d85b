import { describe, expect, it } from "vitest";
import { known, unknown } from "../../core/kit/answer.ts";
import { compareMarks, isChanged } from "./marks.ts";
import { chooseNextSteps, type StepFacts } from "./next-steps.ts";

const quiet: StepFacts = {
  hasFeedback: true,
  hasGrouping: true,
  isGroupingRunning: false,
  unread: 0,
  pains: [],
  growing: undefined,
  standing: { proposed: 0, members: 2, badRows: 0, importId: null },
  costsAreDefault: false,
};
const codes = (facts: Partial<StepFacts>) => chooseNextSteps({ ...quiet, ...facts }).map(({ code }) => code);

describe("next steps", () => {
  it("an empty company begins with a file or the demo", () => {
    expect(codes({ hasFeedback: false })).toEqual(["import-file", "load-demo"]);
  });

  it("unread texts come first, unless they are being read", () => {
    expect(codes({ unread: 5 })).toEqual(["group-texts"]);
    expect(codes({ unread: 5, isGroupingRunning: true })).toEqual([]);
    expect(codes({ hasGrouping: false })).toEqual(["group-texts"]);
  });

  it("are three at most, each with where to go", () => {
    const standing = { proposed: 4, members: 1, badRows: 7, importId: "i1" };
    expect(codes({ unread: 5, standing })).toEqual(["group-texts", "accept-proposed", "mend-bad-rows"]);
    expect(chooseNextSteps({ ...quiet, standing }).map(({ path }) => path)).toEqual([
      "pains?status=proposed",
      "imports/i1",
      "settings/members",
    ]);
  });
});

describe("a mark's change", () => {
  const mark = (value: number, half: number) => known({ value, low: value - half, high: value + half });

  it("is more than noise only where the interval of the difference leaves out zero", () => {
    expect(isChanged(mark(4.5, 0.2), mark(4, 0.2))).toBe(true);
    expect(isChanged(mark(4.2, 0.2), mark(4, 0.2))).toBe(false);
    // The intervals touch, yet the difference is sure.
    expect(isChanged(mark(4.39, 0.2), mark(4, 0.2))).toBe(true);
    expect(isChanged(mark(4.5, 0.2), unknown("no-data"))).toBe(false);
  });

  it("is told by scale, and a scale that is new has nothing before", () => {
    const nps = { scale: "nps", n: 100, sum: 0, sumSquares: 0, promoters: 60, passives: 20, detractors: 20 };
    const [mark] = compareMarks([nps], []);
    expect(mark).toMatchObject({
      scale: "nps",
      n: 100,
      before: { known: false, why: "no-data" },
      changed: false,
    });
    expect(mark.recent.known && mark.recent.value.value).toBeCloseTo(40, 10);
  });
});
