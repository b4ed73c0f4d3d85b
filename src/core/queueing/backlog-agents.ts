import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkNumbers, checkPairs, checkPositive, checkWhole } from "../kit/check.ts";
import { type BacklogInput, flow } from "./backlog.ts";
import { leastWhole } from "../numeric/least-whole.ts";
import { shrinkagePositions } from "./shrinkage-positions.ts";

/** Deferred work and its deadline in intervals: what comes in interval i must be done by the end of interval i + withinIntervals. */
export type BacklogAgentsInput = Omit<BacklogInput, "agents"> & {
  withinIntervals: number;
  /** Share of the agents at work in each interval, e.g. 0 at night; all of them if left out. */
  openShares?: number[];
  shrinkage?: number;
};

/** Agents in an interval at full strength; people to plan; contacts open at worst and at the end. */
export type BacklogAgents = { agents: number; positions: number; peakBacklog: number; endBacklog: number };

/**
 * Fewest agents that finish deferred work, such as e-mail, within its deadline.
 * @formula least n so that for every interval e, done(0..e) >= startBacklog + arrivals(0..e - withinIntervals), where done follows backlog()
 * @use to staff e-mail, claims and call-backs against a deadline of hours; what falls due after the list's end is not asked for
 * @param input as backlog without agents; withinIntervals, whole, 0 or more; openShares, share of 0..1 for each interval; shrinkage, 0 or more and below 1
 * @returns agents, positions and backlog; no answer ("infeasible") when something falls due that no open interval precedes
 * @throws RangeError when lists differ in length or a number lies outside its range
 * @convention the start backlog falls due with what comes in the first interval
 * @source fluid model of a queue: Newell (1982), Applications of Queueing Theory, ch. 2
 * @example backlogAgents({ arrivals: [100, 20, 20, 20], intervalSeconds: 3600, handleSeconds: 360, withinIntervals: 1 }) // => known { agents: 5, positions: 5, peakBacklog: 50 }
 */
export function backlogAgents(input: BacklogAgentsInput): Answer<BacklogAgents> {
  const { arrivals, intervalSeconds, handleSeconds, withinIntervals, shrinkage = 0 } = input;
  const { startBacklog = 0, utilization = 1, openShares = arrivals.map(() => 1) } = input;
  checkNumbers("arrivals", arrivals, 0, 1e12);
  checkPairs("arrivals", arrivals, "openShares", openShares);
  checkNumbers("openShares", openShares, 0, 1);
  checkPositive("intervalSeconds", intervalSeconds);
  checkPositive("handleSeconds", handleSeconds);
  checkNumber("contacts per agent and interval", intervalSeconds / handleSeconds, 0, 1e12);
  checkWhole("withinIntervals", withinIntervals, 0);
  checkNumber("startBacklog", startBacklog, 0, 1e12);
  checkNumber("utilization", utilization, 0, 1);
  shrinkagePositions(0, shrinkage);

  const perAgent = (utilization * intervalSeconds) / handleSeconds;
  const run = (agents: number) =>
    flow(
      arrivals,
      openShares.map((share) => share * agents),
      perAgent,
      startBacklog,
    );
  const agents = leastWhole(0, 1, mostAgents, (count) =>
    keepsDeadline(run(count), arrivals, startBacklog, withinIntervals),
  );
  if (agents === null) return unknown("infeasible");
  const open = run(agents).map((each) => each.backlog);
  return known({
    agents,
    positions: shrinkagePositions(agents, shrinkage),
    peakBacklog: open.reduce((most, each) => Math.max(most, each), 0),
    endBacklog: open.at(-1) ?? startBacklog,
  });
}

const mostAgents = 1e9;

function keepsDeadline(
  run: readonly { done: number }[],
  arrivals: readonly number[],
  startBacklog: number,
  withinIntervals: number,
): boolean {
  let done = 0;
  let due = startBacklog;
  for (let at = 0; at < run.length; at++) {
    done += run[at]!.done;
    if (at < withinIntervals) continue;
    due += arrivals[at - withinIntervals]!;
    if (done < due * (1 - 1e-12)) return false;
  }
  return true;
}
