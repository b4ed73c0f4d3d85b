import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";
import { halve } from "../numeric/halve.ts";
import { studentQuantile, studentUpper } from "../stats/distributions.ts";

/** One of many: what was measured of him, and the variance that chance gives it. */
export type Measured = { value: number; variance: number };

/** `above`, `below`: p of lying so far above or below by chance and honest difference; `usual`: where 95 % of such as he lie. */
export type StoodOut = { above: number; below: number; usual: Estimate };

export type StandOut = {
  /** Of everybody, in the unit of the values. */
  centre: number;
  /** Standard deviation by which people honestly differ, beyond chance. */
  spread: number;
  /** Standard error of the centre, and the degrees of freedom of Student's t. */
  error: number;
  freedom: number;
  each: StoodOut[];
};

/** Fewer tell nothing of how people honestly differ. */
export const leastPeers = 6;

/**
 * Who stands out among many who honestly differ. Everybody has a level of his own, so a plain test against the mean calls everybody
 * once counts are large; here the honest spread is estimated from all, in a way that a few who stand out can neither move nor hide in.
 * @formula v = variance + spread^2; centre: sum psi((x - centre) / sqrt(v)) / sqrt(v) = 0; spread: sum psi^2 = (k - 1) E psi^2(Z), 0 where
 * less; psi(r) = r cut at +-1.5; p from Student's t of k - 2 degrees of (x - centre) / sqrt(v + 1 / sum(1 / v))
 * @use when many agents, teams or shops are compared and no two are expected to be the same
 * @param people at least 6: value in any unit, variance of 1e-100..1e100 in its square
 * @returns p on either side for each, in order, with the range where 95 % of such people lie; no answer ("too-few") for fewer than 6
 * @throws RangeError when a value is not finite or a variance out of range
 * @source Huber (1964), Ann Math Stat 35:73-101 (proposal 2); Paule & Mandel (1982), J Res NBS 87:377-385; Higgins, Thompson & Spiegelhalter (2009), JRSS A 172:137-159 (prediction interval); Spiegelhalter (2005), Qual Saf Health Care 14:347-351 (overdispersed comparison)
 * @example standOut([1, 2, 3, 4, 5, 30].map((value) => ({ value, variance: 1 }))) // => known { centre: 3.8688, spread: 2.7179 }
 */
export function standOut(people: readonly Measured[]): Answer<StandOut> {
  people.forEach(({ value, variance }, at) => {
    checkNumber(`people[${at}].value`, value, -1e100, 1e100);
    checkNumber(`people[${at}].variance`, variance, 1e-100, 1e100);
  });
  if (people.length < leastPeers) return unknown("too-few");
  const spread = honestSpread(people);
  const centre = centreOf(people, spread);
  const freedom = people.length - 2;
  const precision = people.reduce((sum, { variance }) => sum + 1 / (variance + spread ** 2), 0);
  const reach = studentQuantile(0.975, freedom);
  const each = people.map(({ value, variance }) => {
    const scale = Math.sqrt(variance + spread ** 2 + 1 / precision);
    const t = (value - centre) / scale;
    const usual = { value: centre, low: centre - reach * scale, high: centre + reach * scale };
    return { above: studentUpper(t, freedom), below: studentUpper(-t, freedom), usual };
  });
  return known({ centre, spread, error: 1 / Math.sqrt(precision), freedom, each });
}

/** Standardised distances count up to here. */
const cut = 1.5;
/** Mean of the squared, cut distance of a normal variable. */
const meanSquare = 0.778465216174;

/** Leaves twelve digits of the range. */
const halvings = 40;

const cutAt = (distance: number) => Math.max(-cut, Math.min(cut, distance));

function honestSpread(people: readonly Measured[]): number {
  const target = (people.length - 1) * meanSquare;
  const scatter = (spread: number) => {
    const centre = centreOf(people, spread);
    return people.reduce(
      (sum, { value, variance }) =>
        sum + cutAt((value - centre) / Math.hypot(spread, Math.sqrt(variance))) ** 2,
      0,
    );
  };
  if (scatter(0) <= target) return 0;
  const values = people.map(({ value }) => value);
  const range = greatest(values) + greatest(values.map((value) => -value));
  return halve(0, 4 * range, (spread) => scatter(spread) <= target, halvings);
}

function greatest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}

function centreOf(people: readonly Measured[], spread: number): number {
  const scales = people.map(({ variance }) => Math.hypot(spread, Math.sqrt(variance)));
  const isBeyond = (centre: number) =>
    people.reduce((sum, { value }, at) => sum + cutAt((value - centre) / scales[at]!) / scales[at]!, 0) <= 0;
  const values = people.map(({ value }) => value);
  const [low, high] = [-greatest(values.map((value) => -value)), greatest(values)];
  return low === high ? low : halve(low, high, isBeyond, halvings);
}
