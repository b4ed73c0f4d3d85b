import { type Answer, known } from "../kit/answer.ts";
import { chooseForecast } from "./choose-forecast.ts";
import { type ForecastMethod, pointForecast } from "./point-forecast.ts";
import { type RollingOrigin, rollingOrigin } from "./rolling-origin.ts";
import type { ContactDay } from "./weekly-profile.ts";

/** Contacts of each day; a holiday as the mean of the nearest ordinary days of its weekday, before and after. */
export function ordinaryLevels(history: readonly ContactDay[], holidays: ReadonlySet<string>): number[] {
  const totals = history.map(({ contacts }) => contacts.reduce((sum, count) => sum + count, 0));
  const isOff = history.map(({ day }) => holidays.has(day));
  return totals.map((total, at) => {
    if (!isOff[at]) return total;
    const near = [nearest(isOff, at, -7), nearest(isOff, at, 7)].filter((place) => place !== null);
    return near.length === 0 ? total : near.reduce((sum, place) => sum + totals[place]!, 0) / near.length;
  });
}

function nearest(isOff: readonly boolean[], from: number, step: number): number | null {
  for (let at = from + step; at >= 0 && at < isOff.length; at += step) if (!isOff[at]) return at;
  return null;
}

/** Levels to come, and what came for what was foretold (actual / predicted) in past forecasts of the method. */
export type LevelForecast = {
  method: ForecastMethod;
  beatsSeasonalNaive: boolean | null;
  forecast: number[];
  pastRatios: number[];
};

/** Some twelve past origins tell enough and cost little. */
const origins = 12;

/** Foretells the levels by the method given, or by the winner of the contest. */
export function foretellLevels(
  levels: number[],
  horizon: number,
  method?: ForecastMethod,
): Answer<LevelForecast> {
  const firstOrigin = Math.max(15, Math.min(levels.length - horizon, Math.ceil(levels.length / 2)));
  const step = Math.max(1, Math.ceil((levels.length - horizon - firstOrigin) / origins));
  const contest = { values: levels, period: 7, horizon, firstOrigin, step };
  const chosen = method === undefined ? chooseForecast(contest) : null;
  if (chosen && !chosen.known) return chosen;
  const name = method ?? chosen!.value.method;
  const past = rollingOrigin({ ...contest, method: name });
  if (!past.known) return past;
  const forecast = pointForecast(name, levels, 7, horizon);
  if (!forecast.known) return forecast;
  return known({
    method: name,
    beatsSeasonalNaive: chosen?.value.beatsSeasonalNaive ?? null,
    forecast: forecast.value.map((value) => Math.max(0, value)),
    pastRatios: ratiosOf(levels, past.value, step),
  });
}

function ratiosOf(levels: readonly number[], past: RollingOrigin, step: number): number[] {
  const horizon = past.errorsByStep.length;
  const lastOrigin = levels.length - horizon;
  return past.errorsByStep.flatMap((errors, h) =>
    errors.map((error, at) => {
      const actual = levels[lastOrigin - (errors.length - 1 - at) * step + h]!;
      const predicted = actual - error;
      // A day foretold as closed tells nothing of relative misses.
      return predicted > 0 ? Math.min(10, actual / predicted) : 1;
    }),
  );
}
