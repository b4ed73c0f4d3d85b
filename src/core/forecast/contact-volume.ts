import { dayNumber, dayText, weekdayOf } from "../calendar/day-number.ts";
import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkWhole, refuse } from "../kit/check.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { type ChosenForecast, chooseForecast } from "./choose-forecast.ts";
import { type ForecastMethod, pointForecast } from "./point-forecast.ts";
import { rollingOrigin } from "./rolling-origin.ts";
import { checkDays, type ContactDay, weeklyProfile, type WeeklyProfile } from "./weekly-profile.ts";

/** History without gaps; days to foretell; holidays of past and future with a factor where it is known. */
export type ContactVolumeInput = {
  history: ContactDay[];
  horizon: number;
  /** `factor` is what the holiday brings against an ordinary day of its weekday; from past holidays if left out. */
  holidays?: { day: string; factor?: number }[];
  /** Chosen by contest if left out. */
  method?: ForecastMethod;
  seed: number;
  /** 1000 if left out. */
  simulations?: number;
};

/** One day to come: total and contacts by interval, with prediction intervals. */
export type VolumeDay = { day: string; isHoliday: boolean; total: Estimate; intervals: Estimate[] };

/** The method, whether it beats the seasonal naive one (null where the method was given), and the days. */
export type ContactVolume = { method: ForecastMethod; beatsSeasonalNaive: boolean | null; days: VolumeDay[] };

/**
 * Forecast of contacts by interval: day level times weekly profile times holiday factor, with prediction intervals.
 * @formula contacts(day, i) = day level * share(weekday, i) * factor(holiday); the interval draws past errors of the level (rolling origin, relative) and of the share (residual / root of the mean) with a seed
 * @use for staffing one to eight weeks ahead, from eight weeks of history or more; `intervals` are the contacts of staffDay
 * @param input history of consecutive days, each with as many intervals, some 8 weeks or more; horizon, whole, 1..60 days; holidays; method; seed, whole; simulations, whole, 100..10000
 * @param level two-sided confidence, share in (0, 1)
 * @returns days to come; no answer ("too-few") with less than four weeks of history, ("no-data") without contacts
 * @throws RangeError when days are not consecutive, a number lies outside its range, or a method is unknown
 * @convention a past holiday enters the day level as the mean of the same weekday a week before and after; a holiday to come without any holiday in the past and without a factor is taken as an ordinary day
 * @source Gans, Koole & Mandelbaum (2003), MSOM 5:79, section 6.3; Ibrahim, Ye, L'Ecuyer & Shen (2016), Int J Forecasting 32:865
 * @example contactVolume({ history: Array.from({ length: 56 }, (_, at) => ({ day: new Date(Date.UTC(2026, 0, 5 + at)).toISOString().slice(0, 10), contacts: at % 7 < 5 ? [30, 70] : [10, 10] })), horizon: 6, seed: 1, method: "seasonal-naive" }) // => known { days: [{ day: "2026-03-02", total: { value: 100 }, intervals: [{ value: 30 }, { value: 70 }] }, ...] }
 */
export function contactVolume(input: ContactVolumeInput, level = 0.95): Answer<ContactVolume> {
  const { history, horizon, seed, simulations = 1000 } = input;
  checkLevel("level", level);
  checkWhole("horizon", horizon, 1, 60);
  checkWhole("seed", seed, -(2 ** 31), 2 ** 32);
  checkWhole("simulations", simulations, 100, 10_000);
  checkConsecutive(history);
  const holidays = input.holidays ?? [];
  if (history.length < 28) return unknown("too-few");
  const profile = weeklyProfile(history, holidays.map(({ day }) => day));
  if (!profile.known) return profile;

  const levels = ordinaryLevels(history, new Set(holidays.map(({ day }) => day)));
  const found = foretellLevels(levels, horizon, input.method);
  if (!found.known) return found;
  const plan = { profile: profile.value, factors: factorsOf(holidays, profile.value), holidays, level, simulations };
  const noise = shareNoise(history, profile.value, plan.factors);
  const random = seededRandom(seed);
  const first = dayNumber("day", history.at(-1)!.day) + 1;
  const days = found.value.forecast.map((value, at) =>
    foretellDay(first + at, value, found.value.relativeErrors[at]!, noise, plan, random),
  );
  return known({ method: found.value.method, beatsSeasonalNaive: found.value.beatsSeasonalNaive, days });
}
