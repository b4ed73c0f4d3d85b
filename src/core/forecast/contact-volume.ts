import { dayNumber, dayText, weekdayOf } from "../calendar/day-number.ts";
import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkNumber, checkWhole, refuse } from "../kit/check.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { foretellLevels, ordinaryLevels } from "./day-levels.ts";
import { type ForecastMethod, forecastMethods } from "./point-forecast.ts";
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
 * @formula contacts(day, i) = day level * share(weekday, i) * factor(holiday); the interval draws past errors of the level (rolling origin, relative) and of the share (standardised residuals) with a seed
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
  const { history, horizon, seed, simulations = 1000, holidays = [] } = input;
  checkLevel("level", level);
  checkWhole("horizon", horizon, 1, 60);
  checkWhole("seed", seed, -(2 ** 31), 2 ** 32);
  checkWhole("simulations", simulations, 100, 10_000);
  checkHistory(history, holidays, input.method);
  if (history.length < 28) return unknown("too-few");
  const dates = holidays.map(({ day }) => day);
  const profile = weeklyProfile(history, dates);
  if (!profile.known) return profile;
  const found = foretellLevels(ordinaryLevels(history, new Set(dates)), horizon, input.method);
  if (!found.known) return found;

  const { method, beatsSeasonalNaive, forecast, pastRatios } = found.value;
  const random = seededRandom(seed);
  const draws = {
    pastRatios,
    noise: shareNoise(history, profile.value, new Set(dates)),
    simulations,
    level,
    random,
  };
  const first = dayNumber("day", history.at(-1)!.day) + 1;
  const days = forecast.map((value, at) => {
    const day = dayText(first + at);
    const holiday = holidays.find((each) => each.day === day);
    const { factor, shares } = holiday ? holidayPattern(holiday, profile.value) : { factor: 1, shares: null };
    const ordinary = profile.value.shares[weekdayOf(first + at)] ?? history[0]!.contacts.map(() => 0);
    const means = (shares ?? ordinary).map((share) => value * factor * share);
    return { day, isHoliday: holiday !== undefined, ...withIntervals(means, draws) };
  });
  return known({ method, beatsSeasonalNaive, days });
}

/** What the holiday brings and when; as an ordinary day where nothing is known. */
function holidayPattern(holiday: { factor?: number }, profile: WeeklyProfile) {
  return { factor: holiday.factor ?? profile.holidayFactor ?? 1, shares: profile.holidayShares };
}

/**
 * How far past intervals strayed from their share of the day, in standard errors of a count whose day's total is known; made good for
 * shares that were found in the very same days.
 */
function shareNoise(
  history: readonly ContactDay[],
  profile: WeeklyProfile,
  holidays: ReadonlySet<string>,
): number[] {
  const ordinary = history.filter(({ day }) => !holidays.has(day));
  const sameDays = Math.max(2, ordinary.length / 7);
  const own = Math.sqrt(sameDays / (sameDays - 1));
  return ordinary.flatMap(({ day, contacts }) => {
    const shares = profile.shares[weekdayOf(dayNumber("day", day))];
    const total = contacts.reduce((sum, count) => sum + count, 0);
    return contacts.flatMap((count, at) => {
      const share = shares?.[at] ?? 0;
      const spread = Math.sqrt(total * share * (1 - share));
      return spread > 0 ? [(own * (count - total * share)) / spread] : [];
    });
  });
}

type Draws = {
  pastRatios: number[];
  noise: number[];
  simulations: number;
  level: number;
  random: () => number;
};

/** Each simulated day draws one past miss of the level, and for each interval one past stray of the share. */
function withIntervals(means: readonly number[], draws: Draws): { total: Estimate; intervals: Estimate[] } {
  const { pastRatios, noise, simulations, level, random } = draws;
  const drawn = means.map(() => new Float64Array(simulations));
  const totals = new Float64Array(simulations);
  const total = means.reduce((sum, mean) => sum + mean, 0);
  for (let run = 0; run < simulations; run++) {
    const ratio = pick(pastRatios, random) ?? 1;
    totals[run] = total * ratio;
    for (const [at, mean] of means.entries()) {
      const spread = total > 0 ? Math.sqrt(mean * ratio * (1 - mean / total)) : 0;
      drawn[at]![run] = Math.max(0, mean * ratio + (pick(noise, random) ?? 0) * spread);
    }
  }
  return {
    total: between(total, totals, level),
    intervals: means.map((mean, at) => between(mean, drawn[at]!, level)),
  };
}

const pick = (values: readonly number[], random: () => number) =>
  values[Math.floor(random() * values.length)];

function between(value: number, drawn: Float64Array, level: number): Estimate {
  drawn.sort();
  const place = (share: number) =>
    drawn[Math.min(drawn.length - 1, Math.max(0, Math.round(share * (drawn.length - 1))))]!;
  return {
    value,
    low: Math.min(value, place((1 - level) / 2)),
    high: Math.max(value, place((1 + level) / 2)),
  };
}

function checkHistory(
  history: readonly ContactDay[],
  holidays: readonly { day: string; factor?: number }[],
  method?: ForecastMethod,
): void {
  checkDays(history);
  for (const [at, { day }] of history.entries()) {
    if (at > 0 && dayNumber("day", day) !== dayNumber("day", history[at - 1]!.day) + 1)
      refuse(`days must follow each other, not so ${day}`, `дни должны идти подряд, а ${day} — нет`);
  }
  for (const { day, factor } of holidays) {
    dayNumber("holiday", day);
    if (factor !== undefined) checkNumber("factor", factor, 0, 1000);
  }
  if (method !== undefined && !forecastMethods.includes(method))
    refuse(
      `${method} is no method: ${forecastMethods.join(", ")}`,
      `${method} — не метод: ${forecastMethods.join(", ")}`,
    );
}
