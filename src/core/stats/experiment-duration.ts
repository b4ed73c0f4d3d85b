import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkPositive, checkWhole } from "../kit/check.ts";

/** An experiment's needs and traffic: people needed in each arm, arms (2), new people a day, share of them let in (1). */
export type DurationInput = { perArm: number; arms?: number; peoplePerDay: number; share?: number };

/** Days to gather everybody, whole weeks (so that every weekday counts alike), and people in each arm a day. */
export type ExperimentDuration = { days: number; weeks: number; perArmPerDay: number };

/**
 * How long an experiment must run until each arm has the people that the plan needs.
 * @formula days = perArm x arms / (peoplePerDay x share), rounded up; weeks = days / 7, rounded up
 * @use after sampleSizeProportions or sampleSizeMeans, to see whether the plan fits the calendar; run whole weeks, for weekdays differ
 * @param input perArm above 0; arms whole, 2 or more (2); peoplePerDay 0 or more: different people who come for the first time, not visits; share of them let into the experiment, 0..1 (1)
 * @returns days and weeks, whole, and perArmPerDay; no answer ("infeasible") when nobody comes or is let in, or it would take over 100 000 days
 * @throws RangeError when a number is negative or not finite, arms below 2, or share outside 0..1
 * @convention arms get equal shares; people who come back count once, hence later days bring fewer new ones than the first: take the number for the whole period divided by its days
 * @source Kohavi, Tang & Xu (2020), Trustworthy Online Controlled Experiments, chapters 2 and 15
 * @example experimentDuration({ perArm: 3842, peoplePerDay: 1200, share: 0.5 }) // => known { days: 13, weeks: 2, perArmPerDay: 300 }
 */
export function experimentDuration(input: DurationInput): Answer<ExperimentDuration> {
  const { perArm, arms = 2, peoplePerDay, share = 1 } = input;
  checkPositive("perArm", perArm);
  checkWhole("arms", arms, 2);
  checkNumber("peoplePerDay", peoplePerDay, 0);
  checkNumber("share", share, 0, 1);
  const perArmPerDay = (peoplePerDay * share) / arms;
  const days = Math.ceil((perArm / perArmPerDay) * (1 - 1e-12));
  if (perArmPerDay === 0 || days > 100_000) return unknown("infeasible");
  return known({ days, weeks: Math.ceil(days / 7), perArmPerDay });
}
