import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import {
  checkLevel,
  checkNumber,
  checkNumbers,
  checkPairs,
  checkPositive,
  checkWhole,
  refuse,
} from "../kit/check.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { studentQuantile } from "../stats/distributions.ts";
import { SkillDay, type SkillGroup, type SkillPlan, type SkillQueue } from "./skill-day.ts";

/** Queues, groups of agents by interval, length of an interval in seconds; seed and number of simulated days (30 if left out). */
export type MultiSkillInput = {
  queues: SkillQueue[];
  groups: SkillGroup[];
  intervalSeconds: number;
  seed: number;
  days?: number;
};

/** Means over the simulated days with their intervals: shares of 0..1, seconds, contacts a day. */
export type MultiSkillQueue = {
  name: string;
  offered: Answer<Estimate>;
  /** Answered in time / offered. */
  serviceLevel: Answer<Estimate>;
  abandonShare: Answer<Estimate>;
  /** Mean wait of all callers, those who hung up included. */
  meanWaitSeconds: Answer<Estimate>;
  /** Agents busy with this queue on average. */
  busyAgents: Answer<Estimate>;
};

/** Occupancy above 1 tells of overtime: contacts that were ended after the agents' time. */
export type MultiSkillGroup = { name: string; occupancy: Answer<Estimate> };

/**
 * Several queues and groups of agents with shared skills, simulated contact by contact: an agent is never counted twice.
 * @formula discrete events: Poisson arrivals by interval, exponential handle times and patience; a contact goes to the first group with a free agent, a free agent to the longest waiting of the first rank with somebody waiting; interval = mean +- t s / sqrt(days)
 * @use where agents serve several queues, where load changes within handle times, or where queues spill into each other; no formula covers it, and adding up Erlang staffing of each queue counts shared agents twice
 * @param input queues with mean arrivals by interval; groups with agents by interval, skills (names of queues in order of preference) and ranks where some are equal; intervalSeconds, above 0; seed, whole; days, whole, 2..1000; at most 3 million contacts in all
 * @param level two-sided confidence of the mean over days, share in (0, 1)
 * @returns queues and groups in the order given; no answer ("no-data") where no contact came or nobody was at work
 * @throws RangeError when lists differ in length, a skill names no queue, a number lies outside its range, or there are too many contacts
 * @convention among free agents the group that ranks the queue first comes first, then the order given; after the last interval its agents stay until the queue is empty
 * @source Law (2015), Simulation Modeling and Analysis, ch. 1 and 9; Gans, Koole & Mandelbaum (2003), MSOM 5:79, section 5
 * @example multiSkill({ queues: [{ name: "calls", arrivals: [100, 100], handleSeconds: 180, answerWithinSeconds: 20 }], groups: [{ name: "all", agents: [14, 14], skills: ["calls"] }], intervalSeconds: 1800, seed: 1, days: 20 }) // => { queues: [{ name: "calls", serviceLevel: { known: true } }], groups: [{ name: "all" }] }
 */
export function multiSkill(
  input: MultiSkillInput,
  level = 0.95,
): { queues: MultiSkillQueue[]; groups: MultiSkillGroup[] } {
  const days = input.days ?? 30;
  checkLevel("level", level);
  checkPlan(input, days);
  const plan = planOf(input);
  const runs: SkillDay[] = [];
  const random = seededRandom(input.seed);
  for (let day = 0; day < days; day++) {
    const run = new SkillDay(plan, random);
    run.play();
    runs.push(run);
  }
  const seconds = input.intervalSeconds * plan.groups[0]!.agents.length;
  return {
    queues: plan.queues.map(({ name }, at) => {
      const mean = (of: (day: SkillDay["queueDays"][number]) => number) =>
        meanOverDays(
          runs.map((run) => of(run.queueDays[at]!)),
          level,
        );
      return {
        name,
        offered: mean((day) => day.offered),
        serviceLevel: mean((day) => day.inTime / day.offered),
        abandonShare: mean((day) => day.abandoned / day.offered),
        meanWaitSeconds: mean((day) => day.waitSeconds / (day.answered + day.abandoned)),
        busyAgents: mean((day) => day.handledSeconds / seconds),
      };
    }),
    groups: plan.groups.map(({ name }, at) => ({
      name,
      occupancy: meanOverDays(
        runs.map((run) => run.groupDays[at]!.busySeconds / run.groupDays[at]!.workSeconds),
        level,
      ),
    })),
  };
}

/** Days on which a ratio has no denominator do not count. */
function meanOverDays(values: readonly number[], level: number): Answer<Estimate> {
  const given = values.filter(Number.isFinite);
  const n = given.length;
  if (n === 0) return unknown("no-data");
  if (n === 1) return unknown("too-few");
  const mean = given.reduce((sum, value) => sum + value, 0) / n;
  const variance = given.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const half = studentQuantile((1 + level) / 2, n - 1) * Math.sqrt(variance / n);
  return known({ value: mean, low: mean - half, high: mean + half });
}

function planOf({ queues, groups, intervalSeconds }: MultiSkillInput): SkillPlan {
  const rankOf = groups.map(
    ({ skills, ranks }) => new Map(skills.map((skill, at) => [skill, ranks?.[at] ?? at])),
  );
  const tiersOf = rankOf.map((ranks) => {
    const levels = [...new Set(ranks.values())].sort((a, b) => a - b);
    return levels.map((rank) =>
      Array.from(queues.keys()).filter((queue) => ranks.get(queues[queue]!.name) === rank),
    );
  });
  const groupsOf = queues.map(({ name }) =>
    Array.from(groups.keys())
      .filter((group) => rankOf[group]!.has(name))
      .sort((a, b) => rankOf[a]!.get(name)! - rankOf[b]!.get(name)!),
  );
  return { queues, groups, intervalSeconds, groupsOf, tiersOf };
}

function checkPlan(input: MultiSkillInput, days: number): void {
  const { queues, groups, intervalSeconds, seed } = input;
  checkPositive("intervalSeconds", intervalSeconds);
  checkNumber("intervalSeconds", intervalSeconds, 0, 1e9);
  checkWhole("seed", seed, -(2 ** 31), 2 ** 32);
  checkWhole("days", days, 2, 1000);
  if (queues.length === 0 || groups.length === 0)
    refuse("there must be a queue and a group", "нужны хотя бы одна очередь и одна группа");
  const names = queues.map(({ name }) => name);
  if (new Set(names).size < names.length)
    refuse("names of queues must differ", "имена очередей должны различаться");
  for (const queue of queues) checkQueue(queue, groups[0]!.agents);
  for (const group of groups) checkGroup(group, groups[0]!.agents, names);
  const contacts = queues.reduce((sum, { arrivals }) => sum + arrivals.reduce((a, b) => a + b, 0), 0);
  checkNumber("contacts of all days", contacts * days, 0, 3e6);
}

function checkQueue(queue: SkillQueue, agents: readonly number[]): void {
  checkPairs(`arrivals of ${queue.name}`, queue.arrivals, "agents", agents);
  checkNumbers(`arrivals of ${queue.name}`, queue.arrivals, 0, 3e6);
  checkNumber("handleSeconds", queue.handleSeconds, 1e-6, 1e9);
  checkNumber("answerWithinSeconds", queue.answerWithinSeconds, 0);
  if (queue.patienceSeconds !== undefined) checkNumber("patienceSeconds", queue.patienceSeconds, 1e-6, 1e9);
}

function checkGroup(
  { name, agents, skills, ranks }: SkillGroup,
  first: readonly number[],
  queues: readonly string[],
): void {
  checkPairs(`agents of ${name}`, agents, "agents", first);
  for (const count of agents) checkWhole(`agents of ${name}`, count, 0, 1e6);
  if (new Set(skills).size < skills.length)
    refuse(`a skill of ${name} stands twice`, `навык группы ${name} указан дважды`);
  if (ranks) {
    checkPairs(`ranks of ${name}`, ranks, "skills", skills);
    checkNumbers(`ranks of ${name}`, ranks);
  }
  for (const skill of skills) {
    if (!queues.includes(skill))
      refuse(`${skill}, a skill of ${name}, is no queue`, `${skill}, навык группы ${name}, — не очередь`);
  }
}
