import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkNumber, checkPositive, refuse } from "../kit/check.ts";
import { type AbandonServiceLevel, impatientQueue } from "./erlang-a.ts";
import { mostServers } from "./erlang-b.ts";
import { waitingShare } from "./erlang-c.ts";
import { leastWhole } from "../numeric/least-whole.ts";
import { shrinkagePositions } from "./shrinkage-positions.ts";
import { trafficIntensity } from "./traffic-intensity.ts";

/** What must hold at once; at least one. Shares of 0..1, seconds. */
export type StaffingTarget = {
  /** Share answered within `answerWithinSeconds`, e.g. 0.8. */
  serviceLevel?: number;
  /** Needed for a service level; reported for 20 seconds if left out. */
  answerWithinSeconds?: number;
  asaSeconds?: number;
  /** Needs `patienceSeconds`. */
  abandonShare?: number;
  /** The most of their time that agents may be busy, e.g. 0.85. */
  occupancy?: number;
};

/** One interval. Without patience nobody hangs up (Erlang C), with it callers do (Erlang A). */
export type StaffingInput = {
  contacts: number;
  intervalSeconds: number;
  handleSeconds: number;
  patienceSeconds?: number;
  target: StaffingTarget;
  /** Share of paid time not at work, 0 if left out. */
  shrinkage?: number;
  /** Denominator of the service level with patience; "ofOffered" if left out. */
  serviceLevelOf?: keyof AbandonServiceLevel;
};

/** Agents at work, people to plan, and what to expect; shares and seconds are null where no contacts come. */
export type Staffing = {
  erlangs: number;
  agents: number;
  positions: number;
  waitShare: number | null;
  serviceLevel: number | null;
  asaSeconds: number | null;
  abandonShare: number | null;
  occupancy: number | null;
};

/**
 * Fewest agents for one interval so that service level, mean wait, abandonment and occupancy all keep their limits.
 * @formula least N with SL(N) >= target, ASA(N) <= limit, P(abandon)(N) <= limit, occupancy(N) <= limit; positions = ceil(N / (1 - shrinkage))
 * @use for calls and chats to be answered at once; for e-mail and other work that may wait take backlogAgents. Each interval stands alone: with handle times longer than the interval simulate (multiSkill)
 * @param input contacts of the interval, 0 or more; intervalSeconds and handleSeconds, above 0; patienceSeconds, where callers hang up; target; shrinkage, 0 or more and below 1; serviceLevelOf
 * @returns agents, positions and what to expect; no answer ("infeasible") when not even a billion agents would do
 * @throws RangeError when a number lies outside its range, no limit is given, or abandonment is limited without patience
 * @convention Erlang C searches from floor(erlangs) + 1, since as many agents as erlangs never catch up; Erlang A from 1
 * @source Cleveland (2012), Call Center Management on Fast Forward; Gans, Koole & Mandelbaum (2003), MSOM 5:79
 * @example staffing({ contacts: 100, intervalSeconds: 1800, handleSeconds: 180, target: { serviceLevel: 0.8, answerWithinSeconds: 20, occupancy: 0.85 }, shrinkage: 0.3 }) // => known { agents: 14, positions: 20, serviceLevel: 0.88835, occupancy: 0.714, waitShare: 0.174 }
 * @example staffing({ contacts: 100, intervalSeconds: 1800, handleSeconds: 180, patienceSeconds: 300, target: { serviceLevel: 0.8, answerWithinSeconds: 20 } }) // => known { agents: 13, abandonShare: 0.02496 }
 */
export function staffing(input: StaffingInput): Answer<Staffing> {
  const erlangs = checkedLoad(input);
  const shrinkage = input.shrinkage ?? 0;
  shrinkagePositions(0, shrinkage);
  if (erlangs === 0) return known(noContacts);
  // With endless patience all load is served, so that both the queue and the occupancy limit set a floor; with patience a guess.
  const guess = Math.max(Math.floor(erlangs) + 1, leastForOccupancy(erlangs, input.target.occupancy ?? 1));
  const least = input.patienceSeconds === undefined ? guess : 1;
  const agents = leastWhole(least, guess, mostServers, (count) =>
    meets(figures(erlangs, count, input), input.target),
  );
  if (agents === null) return unknown("infeasible");
  const positions = shrinkagePositions(agents, shrinkage);
  return known({ erlangs, agents, positions, ...figures(erlangs, agents, input) });
}

const noContacts: Staffing = {
  erlangs: 0,
  agents: 0,
  positions: 0,
  waitShare: null,
  serviceLevel: null,
  asaSeconds: null,
  abandonShare: null,
  occupancy: null,
};

function checkedLoad({
  contacts,
  intervalSeconds,
  handleSeconds,
  patienceSeconds,
  target,
}: StaffingInput): number {
  checkPositive("handleSeconds", handleSeconds);
  if (patienceSeconds !== undefined) {
    checkPositive("patienceSeconds", patienceSeconds);
    checkNumber("patienceSeconds / handleSeconds", patienceSeconds / handleSeconds, 1e-9, 1e9);
  }
  checkTarget(target, patienceSeconds !== undefined);
  const erlangs = trafficIntensity(contacts, intervalSeconds, handleSeconds);
  checkNumber("erlangs", erlangs, 0, 1e8);
  return erlangs;
}

function checkTarget(target: StaffingTarget, isImpatient: boolean): void {
  const { serviceLevel, answerWithinSeconds, asaSeconds, abandonShare, occupancy } = target;
  if ((serviceLevel ?? asaSeconds ?? abandonShare ?? occupancy) === undefined)
    refuse("the target must hold a limit", "в target нужно хотя бы одно условие");
  if (serviceLevel !== undefined) {
    checkLevel("serviceLevel", serviceLevel);
    if (answerWithinSeconds === undefined)
      refuse("serviceLevel needs answerWithinSeconds", "для serviceLevel нужно answerWithinSeconds");
  }
  if (answerWithinSeconds !== undefined) checkNumber("answerWithinSeconds", answerWithinSeconds, 0);
  if (asaSeconds !== undefined) checkPositive("asaSeconds", asaSeconds);
  if (occupancy !== undefined) {
    checkPositive("occupancy", occupancy);
    checkNumber("occupancy", occupancy, 1e-6, 1);
  }
  if (abandonShare === undefined) return;
  checkLevel("abandonShare", abandonShare);
  if (!isImpatient) refuse("abandonShare needs patienceSeconds", "для abandonShare нужно patienceSeconds");
}

function leastForOccupancy(erlangs: number, occupancy: number): number {
  return Math.ceil((erlangs / occupancy) * (1 - 1e-12));
}

type Figures = Omit<Staffing, "erlangs" | "agents" | "positions">;

function figures(erlangs: number, agents: number, input: StaffingInput): Figures {
  const { handleSeconds, patienceSeconds, serviceLevelOf = "ofOffered" } = input;
  const answerWithinSeconds = input.target.answerWithinSeconds ?? 20;
  if (patienceSeconds !== undefined) {
    const line = impatientQueue({ erlangs, handleSeconds, patienceSeconds, agents, answerWithinSeconds });
    const { waitShare, meanWaitSeconds: asaSeconds, abandonShare, occupancy } = line;
    return {
      waitShare,
      serviceLevel: line.serviceLevel[serviceLevelOf],
      asaSeconds,
      abandonShare,
      occupancy,
    };
  }
  const waitShare = waitingShare(erlangs, agents);
  const spare = (agents - erlangs) / handleSeconds;
  const serviceLevel = 1 - waitShare * Math.exp(-spare * answerWithinSeconds);
  return {
    waitShare,
    serviceLevel,
    asaSeconds: waitShare / spare,
    abandonShare: 0,
    occupancy: erlangs / agents,
  };
}

function meets(line: Figures, target: StaffingTarget): boolean {
  return (
    line.serviceLevel! >= (target.serviceLevel ?? 0) &&
    line.asaSeconds! <= (target.asaSeconds ?? Infinity) &&
    line.abandonShare! <= (target.abandonShare ?? 1) &&
    // Erlang C keeps the limit by its least number already; a hair of rounding must not add an agent.
    line.occupancy! <= (target.occupancy ?? 1) * (1 + 1e-12)
  );
}
