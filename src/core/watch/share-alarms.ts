import { checkCount, checkNumber, checkPositive } from "../kit/check.ts";
import { checkInterval } from "./weekly-slot.ts";

/** What people said of a series' past alarms. */
export type AlarmVerdicts = { real: number; noise: number };

/** `alarmsPerWeek`: false alarms that people bear, over all series together. */
export type ShareAlarmsInput = {
  alarmsPerWeek: number;
  intervalMinutes: number;
  verdicts: readonly AlarmVerdicts[];
};

const weekMinutes = 10_080;

/**
 * One budget of false alarms over all series, as the time each may take to its own: a series whose alarms were real gets more of the
 * budget, one that cried wolf gets less, and the sum stays.
 * @formula weight = (real + 1) / (real + noise + 2), the mean chance that the next alarm is real; false alarms a week of series i = budget x weight(i) / sum of weights; intervals to a false alarm = intervals a week / that
 * @use each time series come or go or an alarm is judged; give each number to advanceWatch
 * @param input alarmsPerWeek above 0 (1: one a week over everything); intervalMinutes, a divisor of 1440; verdicts of each series
 * @returns for each series the mean number of intervals to a false alarm, 1 or more
 * @throws RangeError when a number is out of its range
 * @source Laplace's rule of succession
 * @example shareAlarms({ alarmsPerWeek: 1, intervalMinutes: 60, verdicts: [{ real: 0, noise: 0 }, { real: 0, noise: 2 }] }) // => [252, 504]
 */
export function shareAlarms(input: ShareAlarmsInput): number[] {
  const { alarmsPerWeek, intervalMinutes, verdicts } = input;
  checkPositive("alarmsPerWeek", alarmsPerWeek);
  checkNumber("alarmsPerWeek", alarmsPerWeek, 1e-6, 1e6);
  checkInterval(intervalMinutes);
  verdicts.forEach(({ real, noise }, at) => {
    checkCount(`verdicts[${at}].real`, real);
    checkCount(`verdicts[${at}].noise`, noise);
  });
  const weights = verdicts.map(({ real, noise }) => (real + 1) / (real + noise + 2));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const perWeek = weekMinutes / intervalMinutes;
  return weights.map((weight) => Math.max(1, (perWeek / alarmsPerWeek) * (all / weight)));
}
