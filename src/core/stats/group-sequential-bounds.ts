import { checkLevel, checkNumber, checkWhole, refuse } from "../kit/check.ts";
import { alphaSpent, type SpendingFunction } from "./alpha-spending.ts";
import { crossingWalk } from "./crossing-walk.ts";
import { normalQuantile, normalUpper } from "./distributions.ts";

/** Bounds of one shape whose constant is sought, after the classic tables: the same z at all looks, or z falling as 1 / sqrt t. */
export type BoundShape = "pocock-constant" | "obrien-fleming-constant";

/**
 * Planned looks as shares of the final information (ascending, at most 1), how alpha is spent, parameter of the spending function, and
 * 1 or 2 sides (2).
 */
export type GroupSequentialInput = {
  timing: number[];
  spending: SpendingFunction | BoundShape;
  parameter?: number;
  sides?: number;
};

/** One look: its share of information, the z to reach, the p that goes with it (of as many sides as the test) and alpha spent so far. */
export type GroupSequentialLook = { timing: number; z: number; nominalP: number; spentAlpha: number };

/**
 * What a test must show at each planned look so that all looks together raise a false alarm no more often than alpha.
 * @formula  chance of Z_1 within, ..., Z_{k-1} within, Z_k beyond z_k = alpha(t_k) - alpha(t_{k-1}), by the recursion of densities
 * @use when a few looks are planned (weekly); for watching at any time take sequentialMeanDifference. Futility bounds are not made
 * @param input timing: 1 to 50 looks in (0, 1], at least 0.005 apart; spending; parameter; sides
 * @param level confidence of the whole test, share in (0, 1): 0.95 is alpha 0.05 over both sides, or over the one
 * @returns a look each: z (at most 38), nominal p, alpha spent so far over all sides
 * @throws RangeError when looks are not ascending in (0, 1], too near each other, or a number is out of range
 * @convention two-sided bounds are symmetric and each side spends alpha / 2 of its own; the constant shapes spend what they spend,
 * equal to alpha at the last look
 * @source Armitage, McPherson & Rowe (1969), JRSS A 132:235-244; Pocock (1977), Biometrika 64:191-199; O'Brien & Fleming (1979),
 * Biometrics 35:549-556; Lan & DeMets (1983), Biometrika 70:659-663
 * @example groupSequentialBounds({ timing: [0.5, 1], spending: "pocock-constant" }) // => [{ z: 2.1783, nominalP: 0.0294 }, { z: 2.1783, spentAlpha: 0.0500 }]
 * @example groupSequentialBounds({ timing: [0.2, 0.4, 0.6, 0.8, 1], spending: "obrien-fleming" }) // => [{ z: 4.877 }, { z: 3.357 }, { z: 2.680 }, { z: 2.290 }, { z: 2.031 }]
 */
export function groupSequentialBounds(input: GroupSequentialInput, level = 0.95): GroupSequentialLook[] {
  const { timing, spending, parameter, sides = 2 } = input;
  checkTiming(timing);
  checkWhole("sides", sides, 1, 2);
  checkLevel("level", level);
  const alpha = (1 - level) / sides;
  const looks =
    spending === "pocock-constant" || spending === "obrien-fleming-constant"
      ? constantBounds(timing, spending, sides, alpha)
      : spentBounds(timing, sides, (fraction) =>
          alphaSpent({ fraction, alpha, spending, parameter: parameter! }),
        );
  return looks.map(({ z, spent }, at) => ({
    timing: timing[at]!,
    z,
    nominalP: Math.min(1, sides * normalUpper(z)),
    spentAlpha: sides * spent,
  }));
}

type Bound = { z: number; spent: number };

function spentBounds(timing: number[], sides: number, spentAt: (fraction: number) => number): Bound[] {
  const walk = crossingWalk(timing, sides === 2);
  let before = 0;
  return timing.map((fraction) => {
    const spent = spentAt(fraction);
    const z = solveFalling((bound) => walk.crossing(bound), spent - before);
    walk.advance(z);
    before = spent;
    return { z, spent };
  });
}

function constantBounds(timing: number[], shape: BoundShape, sides: number, alpha: number): Bound[] {
  const last = timing.at(-1)!;
  const boundsOf = (constant: number): Bound[] => {
    const walk = crossingWalk(timing, sides === 2);
    let spent = 0;
    return timing.map((fraction) => {
      const z = shape === "pocock-constant" ? constant : constant * Math.sqrt(last / fraction);
      spent += walk.crossing(z);
      walk.advance(z);
      return { z, spent };
    });
  };
  // One look alone asks for the least constant; looks that shared alpha out evenly and forgot each other, for the most.
  const least = -normalQuantile(alpha);
  const most = -normalQuantile(alpha / timing.length);
  const excess = (constant: number) => Math.log(boundsOf(constant).at(-1)!.spent / alpha);
  return boundsOf(fallingRoot(excess, least, most));
}

/** Where a falling function that costs much to ask is zero: false position, with the stale end's weight halved (Illinois). */
function fallingRoot(value: (z: number) => number, least: number, most: number): number {
  let [low, high, atLow, atHigh] = [least, most, value(least), value(most)];
  for (let step = 0; step < 60 && high - low > 1e-10 && atLow > 1e-11 && atHigh < -1e-11; step++) {
    const middle = (low * atHigh - high * atLow) / (atHigh - atLow);
    const found = value(middle);
    if (found > 0) [low, atLow, atHigh] = [middle, found, atHigh / 2];
    else [high, atHigh, atLow] = [middle, found, atLow / 2];
    if (Math.abs(found) < 1e-10) return middle;
  }
  return atLow <= 1e-11 ? low : high;
}

/** Where a falling function of z takes a value, to 1e-10. */
function solveFalling(value: (z: number) => number, target: number): number {
  let low = -8;
  let high = 38;
  while (high - low > 1e-10) {
    const middle = (low + high) / 2;
    if (value(middle) > target) low = middle;
    else high = middle;
  }
  return high;
}

function checkTiming(timing: number[]): void {
  checkWhole("number of looks", timing.length, 1, 50);
  let before = 0;
  for (const fraction of timing) {
    checkNumber("timing", fraction, 0, 1);
    if (fraction - before < 0.005 - 1e-12) {
      refuse(
        "looks must ascend, at least 0.005 apart",
        "проверки должны идти по возрастанию, с шагом не меньше 0,005",
      );
    }
    before = fraction;
  }
}
