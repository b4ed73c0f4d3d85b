/** Level, slope and seasonal figure to begin with. */
export type SeasonalStart = { level: number; slope: number; seasons: number[] };

/**
 * The start values of R's HoltWinters: centred moving average of the first two seasons, a line through it by least squares, and the
 * mean departure of each place of the season from it.
 */
export function seasonalStart(
  values: readonly number[],
  period: number,
  isMultiplicative: boolean,
): SeasonalStart {
  const first = values.slice(0, 2 * period);
  const trend = first.map((_, at) => centredMean(first, at, period));
  const line = lineThrough(trend.filter((value) => value !== null));
  const figure = Array.from({ length: period }, (_, place) => {
    const departures = [place, place + period].flatMap((at) => {
      const middle = trend[at]!;
      if (middle === null) return [];
      return [isMultiplicative ? first[at]! / middle : first[at]! - middle];
    });
    return mean(departures);
  });
  const centre = mean(figure);
  return { ...line, seasons: figure.map((each) => (isMultiplicative ? each / centre : each - centre)) };
}

/** Mean of one period around a place; with an even period the two ends count half. Null near the borders. */
function centredMean(values: readonly number[], at: number, period: number): number | null {
  const reach = Math.floor(period / 2);
  if (at - reach < 0 || at + reach >= values.length) return null;
  let sum = 0;
  for (let i = at - reach; i <= at + reach; i++) sum += values[i]!;
  if (period % 2 === 0) sum -= (values[at - reach]! + values[at + reach]!) / 2;
  return sum / period;
}

/** Least squares on 1, 2, 3, ...; the level is the line's height at 0. */
function lineThrough(values: readonly number[]): { level: number; slope: number } {
  const middle = (values.length + 1) / 2;
  const height = mean(values);
  let across = 0;
  let along = 0;
  for (const [at, value] of values.entries()) {
    across += (at + 1 - middle) * (value - height);
    along += (at + 1 - middle) ** 2;
  }
  const slope = along === 0 ? 0 : across / along;
  return { level: height - slope * middle, slope };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
