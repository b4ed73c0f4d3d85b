import { checkNumber, checkNumbers, checkPairs, checkPositive } from "../kit/check.ts";

/** Deferred work: contacts that come and agents at work by interval; seconds; share of agents' time that goes into it (1 if left out). */
export type BacklogInput = {
  arrivals: number[];
  agents: number[];
  intervalSeconds: number;
  handleSeconds: number;
  startBacklog?: number;
  utilization?: number;
};

/** One interval: contacts done in it and open at its end; share of capacity used; interval in which its last contact is done. */
export type BacklogInterval = {
  done: number;
  backlog: number;
  usedShare: number;
  /** Place in the list, counted from 0; null when it is not done before the list ends. */
  doneInInterval: number | null;
};

/**
 * Backlog of deferred work, such as e-mail, by interval: what comes, what is done, what stays, first come first served.
 * @formula capacity = agents * utilization * intervalSeconds / handleSeconds; done = min(backlog + arrivals, capacity)
 * @use for work that may wait hours; for calls and chats take staffing
 * @param input arrivals and agents by interval, 0 or more, lists of one length; intervalSeconds and handleSeconds, above 0; startBacklog, contacts open at the start; utilization, share of 0..1
 * @returns one entry for each interval
 * @throws RangeError when the lists differ in length or a number lies outside its range
 * @source fluid model of a queue: Newell (1982), Applications of Queueing Theory, ch. 2
 * @example backlog({ arrivals: [30, 10, 0], agents: [2, 2, 2], intervalSeconds: 3600, handleSeconds: 360 }) // => [{ done: 20, backlog: 10, usedShare: 1, doneInInterval: 1 }, { done: 20, backlog: 0, usedShare: 1, doneInInterval: 1 }, { done: 0, backlog: 0, usedShare: 0, doneInInterval: 2 }]
 */
export function backlog(input: BacklogInput): BacklogInterval[] {
  const { arrivals, agents, intervalSeconds, handleSeconds, startBacklog = 0, utilization = 1 } = input;
  checkPairs("arrivals", arrivals, "agents", agents);
  checkNumbers("arrivals", arrivals, 0, 1e12);
  checkNumbers("agents", agents, 0, 1e9);
  checkPositive("intervalSeconds", intervalSeconds);
  checkPositive("handleSeconds", handleSeconds);
  checkNumber("contacts per agent and interval", intervalSeconds / handleSeconds, 0, 1e12);
  checkNumber("startBacklog", startBacklog, 0, 1e12);
  checkNumber("utilization", utilization, 0, 1);
  const perAgent = (utilization * intervalSeconds) / handleSeconds;
  return withEnds(flow(arrivals, agents, perAgent, startBacklog), arrivals, startBacklog);
}

type Flow = Omit<BacklogInterval, "doneInInterval">;

/** What is done and left, without the checks. */
export function flow(
  arrivals: readonly number[],
  agents: readonly number[],
  perAgent: number,
  startBacklog: number,
): Flow[] {
  let open = startBacklog;
  return arrivals.map((count, at) => {
    const capacity = agents[at]! * perAgent;
    const done = Math.min(open + count, capacity);
    open = Math.max(0, open + count - done);
    return { done, backlog: open, usedShare: capacity > 0 ? done / capacity : 0 };
  });
}

/** Follows arrivals and endings side by side: the last contact of an interval is done once as many are done as had come. */
function withEnds(
  intervals: readonly Flow[],
  arrivals: readonly number[],
  startBacklog: number,
): BacklogInterval[] {
  let came = startBacklog;
  let done = 0;
  let end = -1;
  return intervals.map((each, at) => {
    came += arrivals[at]!;
    while (end < intervals.length - 1 && (end < at || done < came * (1 - 1e-12)))
      done += intervals[++end]!.done;
    return { ...each, doneInInterval: done >= came * (1 - 1e-12) ? end : null };
  });
}
