import { type Answer, type Estimate, known, unknown } from "../../core/kit/answer.ts";
import { meanMark, type MarkScale } from "../../core/metrics/mean-mark.ts";
import { plainNps } from "../../core/metrics/plain-nps.ts";
import { differenceOfEstimates } from "../../core/stats/difference-of-estimates.ts";
import { wilson } from "../../core/stats/wilson.ts";
import type { BenchmarkMetric, OwnNumber, QuestionBody } from "./contract.ts";
import type { MarkSums } from "./queries.ts";

/** Marks under a filter as a whole, by channel, by quarter and by the cut. */
export type OwnMarks = {
  whole: MarkSums[];
  channels: MarkSums[];
  quarters: MarkSums[];
  parts: MarkSums[];
  questions: (QuestionBody & { scale: string })[];
};

const mostSegments = 20;
const mostQuarters = 12;

/** Every metric that the marks of each scale give, with its history and segments. */
export function ownNumbers(marks: OwnMarks): OwnNumber[] {
  return marks.whole.flatMap((sums) => metricsOf(sums.scale).map((metric) => numberOf(metric, sums, marks)));
}

/** NPS of its own scale; of satisfaction and stars the share of the best marks and the mean; of effort the mean. */
function metricsOf(scale: string): BenchmarkMetric[] {
  if (scale === "nps") return ["nps"];
  return scale === "ces7" ? ["mean"] : ["csat", "mean"];
}

function numberOf(metric: BenchmarkMetric, sums: MarkSums, marks: OwnMarks): OwnNumber {
  const scale = sums.scale as OwnNumber["scale"];
  const ofScale = (rows: readonly MarkSums[]) => rows.filter((row) => row.scale === scale);
  const question = marks.questions.find((each) => each.scale === scale);
  return {
    metric,
    scale,
    n: sums.n,
    value: valueOf(metric, sums),
    channels: ofScale(marks.channels).flatMap(({ part, n }) =>
      part !== "" && 20 * n >= sums.n ? [part] : [],
    ),
    period: { from: sums.from, to: sums.to },
    question: question ? withoutScale(question) : null,
    history: historyOf(metric, ofScale(marks.quarters)),
    segments: ofScale(marks.parts)
      .filter(({ part }) => part !== "")
      .slice(0, mostSegments)
      .map((row) => ({
        name: row.part,
        n: row.n,
        value: valueOf(metric, row),
        difference: differenceOf(valueOf(metric, row), valueOf(metric, othersOf(sums, row))),
      })),
  };
}

function withoutScale({ wording, population, experience, method }: QuestionBody): QuestionBody {
  return { wording, population, experience, method };
}

function historyOf(metric: BenchmarkMetric, quarters: readonly MarkSums[]): OwnNumber["history"] {
  const inOrder = quarters.toSorted((a, b) => (a.part < b.part ? -1 : 1)).slice(-mostQuarters);
  const values = inOrder.map((row) => valueOf(metric, row));
  return inOrder.map(({ part, n }, at) => ({
    name: part,
    n,
    value: values[at]!,
    difference: at === 0 ? null : differenceOf(values[at]!, values[at - 1]!),
  }));
}

function valueOf(metric: BenchmarkMetric, sums: MarkSums): Answer<Estimate> {
  if (metric === "nps") return rangeOf(plainNps(sums));
  if (metric === "csat") return rangeOf(wilson(sums.top, sums.n));
  return rangeOf(meanMark(sums.scale as MarkScale, sums));
}

function rangeOf(answer: Answer<Estimate>): Answer<Estimate> {
  if (!answer.known) return answer;
  const { value, low, high } = answer.value;
  return known({ value, low, high });
}

function differenceOf(first: Answer<Estimate>, second: Answer<Estimate>): Answer<Estimate> {
  if (!first.known) return first;
  return second.known ? known(differenceOfEstimates(first.value, second.value)) : unknown(second.why);
}

/** All but these marks: a part is compared with the rest, not with a whole that holds it. */
function othersOf(whole: MarkSums, part: MarkSums): MarkSums {
  return {
    ...whole,
    n: whole.n - part.n,
    sum: whole.sum - part.sum,
    sumSquares: whole.sumSquares - part.sumSquares,
    promoters: whole.promoters - part.promoters,
    passives: whole.passives - part.passives,
    detractors: whole.detractors - part.detractors,
    top: whole.top - part.top,
  };
}
