import { type Estimate } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";
import { adjustPValues } from "../stats/adjust-p-values.ts";
import { studentCdf, studentQuantile } from "../stats/distributions.ts";
import { joinStumps } from "./join-stumps.ts";
import { totalOfPeriods } from "./total-of-periods.ts";
import type { TrendPeriod } from "./trend-verdict.ts";
import { type JointTrend, trendVerdicts } from "./trend-verdicts.ts";

/** A topic's money of a month: major units, and its relative standard error by chance alone. */
export type MonthMoney = { value: number; error: number };

/** One topic in two months: weeks of each, oldest first (their exposure: all contacts of the week), and its money. */
export type TopicMonths = {
  before: readonly TrendPeriod[];
  recent: readonly TrendPeriod[];
  money: { before: MonthMoney; recent: MonthMoney };
};

/** What became of a topic: its share of contacts moved, or only its money did. */
export type MonthChangeKind = "new" | "gone" | "grew" | "fell" | "dearer" | "cheaper";

export type MonthChange = {
  /** Place of the topic among those given. */
  topic: number;
  kind: MonthChangeKind;
  count: { before: number; recent: number };
  /** Of all contacts of the month, 0..1. */
  share: { before: number; recent: number };
  /** Share now over share before; null for "new" and "gone". */
  ratio: Estimate | null;
  /** What the verdict goes by: p corrected for all topics compared. */
  qValue: number;
  /** Only where money moved beyond chance; places count from 1, the dearest; null: it cost nothing then. */
  money: {
    before: number;
    recent: number;
    difference: Estimate;
    place: { before: number | null; recent: number | null };
  } | null;
};

/** `compared`: topics for which the weeks allow a verdict. */
export type MonthComparison = { compared: number; changes: MonthChange[] };

type Options = { alpha?: number };

/**
 * What changed in a month against the month before, judged for all topics together, so that of the changes told at most `alpha` are
 * chance. Shares are compared by trendVerdicts, weeks being the measure of scatter; money by the logarithm of its ratio, whose chance
 * (a compound Poisson sum) is widened by the scatter of the topic's weeks.
 * @formula shares: trendVerdicts with the weeks of the recent month as recent; money: t = ln(m1 / m0) / sqrt(d (e0^2 + e1^2)), Student's
 * with weeks - 2 degrees of freedom; Benjamini-Hochberg over topics for each of the two; difference by the square-and-add rule
 * @use for what changed since last month in a whole list of topics; for one topic over a longer time trendVerdict
 * @param topics  all topics there are, also those of which nobody spoke: the same weeks in the same order for each
 * @param options alpha in (0, 1) (0.05)
 * @returns changes beyond chance, the greatest change of money first; topics that cannot be told (see trendVerdict) are not compared, nor is
 * anything where one of the months has no weeks
 * @throws RangeError for counts that are not whole or exceed their exposure, or money below 0
 * @source as trendVerdicts; Zou & Donner (2008), Statistics in Medicine 27:1693-1702
 * @example compareMonths([{ before: [10, 12, 9, 11].map((count) => ({ count, exposure: 100 })), recent: [30, 28, 33, 31].map((count) => ({ count, exposure: 100 })), money: { before: { value: 400, error: 0.15 }, recent: { value: 1200, error: 0.1 } } }]) // => { compared: 1, changes: [{ kind: "grew", share: { before: 0.105, recent: 0.305 }, ratio: { value: 2.905, low: 1.875, high: 4.5 }, money: { difference: { value: 800, low: 484.9, high: 1154.6 } } }] }
 */
export function compareMonths(topics: readonly TopicMonths[], options: Options = {}): MonthComparison {
  const { alpha = 0.05 } = options;
  checkMoney(topics);
  if (topics.some(({ before, recent }) => before.length === 0 || recent.length === 0))
    return { compared: 0, changes: [] };
  const weeks = topics.map(({ before, recent }) => ({
    before: joinStumps(before),
    recent: joinStumps(recent),
  }));
  const verdicts = trendVerdicts(
    weeks.map(({ before, recent }) => [...before, ...recent]),
    { alpha, recentPeriods: weeks[0]?.recent.length ?? 1 },
  );
  const moved = moneyMoves(
    topics,
    weeks.map(({ before, recent }) => before.length + recent.length),
    verdicts,
    alpha,
  );
  const places = { before: placesOf(topics, "before"), recent: placesOf(topics, "recent") };
  const changes = topics.flatMap((topic, at): MonthChange[] => {
    const verdict = verdicts[at]!;
    const money = moved[at]!;
    if (!verdict.known) return [];
    const [before, recent] = [totalOfPeriods(topic.before), totalOfPeriods(topic.recent)];
    const kind = kindOf(verdict.value, recent.count, money);
    if (kind === null) return [];
    return [
      {
        topic: at,
        kind,
        count: { before: before.count, recent: recent.count },
        share: { before: before.count / before.exposure, recent: recent.count / recent.exposure },
        ratio: kind === "gone" ? null : verdict.value.ratio,
        qValue: verdict.value.verdict === "steady" ? money!.qValue : verdict.value.qValue,
        money: money && {
          before: topic.money.before.value,
          recent: topic.money.recent.value,
          difference: money.difference,
          place: { before: places.before[at]!, recent: places.recent[at]! },
        },
      },
    ];
  });
  const moneyMoved = ({ topic }: MonthChange) =>
    Math.abs(topics[topic]!.money.recent.value - topics[topic]!.money.before.value);
  return {
    compared: verdicts.filter(({ known }) => known).length,
    changes: changes.toSorted((a, b) => moneyMoved(b) - moneyMoved(a)),
  };
}

function checkMoney(topics: readonly TopicMonths[]): void {
  for (const { money } of topics)
    for (const { value, error } of [money.before, money.recent]) {
      checkNumber("money.value", value, 0);
      checkNumber("money.error", error, 0);
    }
}

type Move = { difference: Estimate; qValue: number; isUp: boolean };

function kindOf({ verdict }: JointTrend, recentCount: number, money: Move | null): MonthChangeKind | null {
  if (verdict === "new") return "new";
  if (verdict === "growing") return "grew";
  if (verdict === "fading") return recentCount === 0 ? "gone" : "fell";
  return money && (money.isUp ? "dearer" : "cheaper");
}

/** Topics whose money moved beyond chance; null for the others. Where one side cost nothing, the counts tell it already. */
function moneyMoves(
  topics: readonly TopicMonths[],
  weeks: readonly number[],
  verdicts: ReturnType<typeof trendVerdicts>,
  alpha: number,
): (Move | null)[] {
  const tested = topics.map(({ money: { before, recent } }, at) => {
    const verdict = verdicts[at]!;
    if (!verdict.known || before.value === 0 || recent.value === 0) return null;
    const scatter = Math.sqrt(verdict.value.dispersion);
    const freedom = weeks[at]! - 2;
    const error = scatter * Math.hypot(before.error, recent.error);
    const log = Math.log(recent.value / before.value);
    const pValue = log === 0 ? 1 : 2 * studentCdf(-Math.abs(log / error), freedom);
    const t = studentQuantile(1 - alpha / 2, freedom) * scatter;
    return { pValue, difference: differenceOf(recent, before, t), isUp: log > 0 };
  });
  const qValues = adjustPValues(tested.flatMap((test) => (test ? [test.pValue] : []))).values();
  return tested.map((test) => {
    if (!test) return null;
    const qValue = qValues.next().value ?? test.pValue;
    return qValue <= alpha ? { difference: test.difference, qValue, isUp: test.isUp } : null;
  });
}

/** Each side's interval on its logarithm, put together as squares. */
function differenceOf(recent: MonthMoney, before: MonthMoney, t: number): Estimate {
  const low = ({ value, error }: MonthMoney) => value - value * Math.exp(-t * error);
  const high = ({ value, error }: MonthMoney) => value * Math.exp(t * error) - value;
  const value = recent.value - before.value;
  return {
    value,
    low: value - Math.hypot(low(recent), high(before)),
    high: value + Math.hypot(high(recent), low(before)),
  };
}

function placesOf(topics: readonly TopicMonths[], month: "before" | "recent"): (number | null)[] {
  const values = topics.map(({ money }) => money[month].value);
  return values.map((value) => (value > 0 ? 1 + values.filter((other) => other > value).length : null));
}
