import { describe, expect, it } from "vitest";
import { detectableShare } from "./detectable-share.ts";
import { fisherExact } from "./fisher-exact.ts";
import { multinomialIntervals } from "./multinomial-intervals.ts";
import { oddsRatio } from "./odds-ratio.ts";
import { oneProportionTest } from "./one-proportion-test.ts";
import { oneWayAnova } from "./one-way-anova.ts";
import { powerProportions } from "./power-proportions.ts";
import { ratioMetric } from "./ratio-metric.ts";
import { twoProportions } from "./two-proportions.ts";
import { waldDifference } from "./wald-difference.ts";
import { welch } from "./welch.ts";

const side = { hits: 3, trials: 9 };
const arm = { numerators: [1, 2, 5], denominators: [1, 2, 3] };
// What a person may type into the shell.
const typed = "two_sided" as never;

describe("a misspelt word", () => {
  it.each([
    ["alternative of the z test", () => twoProportions(side, side, { alternative: typed })],
    ["alternative of one share", () => oneProportionTest(3, 9, 0.5, { alternative: typed })],
    ["alternative of Welch's test", () => welch([1, 2, 3], [1, 2, 4], typed)],
    ["alternative of Fisher's test", () => fisherExact(side, side, typed)],
    ["spread of a difference", () => waldDifference(side, side, typed)],
    ["spread of arms", () => ratioMetric(arm, arm, { spread: typed })],
    ["method of an odds ratio", () => oddsRatio(side, side, typed)],
    ["method of shares", () => multinomialIntervals([1, 2], typed)],
    [
      "method of variance",
      () =>
        oneWayAnova(
          [
            [1, 2],
            [1, 3],
          ],
          typed,
        ),
    ],
    ["method of power", () => powerProportions({ first: 0.1, second: 0.2, n: 50, method: typed })],
    ["direction of a share", () => detectableShare({ first: 0.1, n: 50, direction: typed })],
  ])("is refused as %s, not taken for another", (_what, call) => {
    expect(call).toThrow(RangeError);
  });
});
