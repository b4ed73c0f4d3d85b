import type { Answer, Estimate } from "../../core/kit/answer.ts";
import { type MarkScale, meanMark } from "../../core/metrics/mean-mark.ts";
import { plainNps } from "../../core/metrics/plain-nps.ts";
import { differenceOfEstimates } from "../../core/stats/difference-of-estimates.ts";
import type { Today } from "./contract.ts";
import type { ScaleSums } from "./queries.ts";

/** Each scale in use, now against before: NPS in points, others as mean marks. */
export function compareMarks(recent: readonly ScaleSums[], before: readonly ScaleSums[]): Today["marks"] {
  return recent.map((sums) => {
    const now = markOfScale(sums);
    const then = markOfScale(
      before.find(({ scale }) => scale === sums.scale) ?? { ...none, scale: sums.scale },
    );
    return { scale: sums.scale, n: sums.n, recent: now, before: then, changed: isChanged(now, then) };
  });
}

const none = { n: 0, sum: 0, sumSquares: 0, promoters: 0, passives: 0, detractors: 0 };

function markOfScale(sums: ScaleSums): Answer<Estimate> {
  return sums.scale === "nps" ? plainNps(sums) : meanMark(sums.scale as MarkScale, sums);
}

/** Whether two estimates differ by more than noise: the interval of their difference leaves out zero. */
export function isChanged(now: Answer<Estimate>, then: Answer<Estimate>): boolean {
  if (!now.known || !then.known) return false;
  const { low, high } = differenceOfEstimates(now.value, then.value);
  return low > 0 || high < 0;
}
