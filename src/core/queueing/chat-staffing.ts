import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkNumber, checkPositive, refuse } from "../kit/check.ts";
import { type ChatQueue, type ChatQueueInput, chatFigures, checkChats } from "./chat-queue.ts";
import { leastWhole } from "../numeric/least-whole.ts";
import { shrinkagePositions } from "./shrinkage-positions.ts";

/** Chats of an interval, and what must hold: at least one of service level, mean wait, and occupancy (share of time with any chat). */
export type ChatStaffingInput = Omit<ChatQueueInput, "agents" | "answerWithinSeconds"> & {
  target: { serviceLevel?: number; answerWithinSeconds?: number; asaSeconds?: number; occupancy?: number };
  shrinkage?: number;
};

/** Agents at work, people to plan, and what to expect. */
export type ChatStaffing = ChatQueue & { agents: number; positions: number };

/**
 * Fewest agents for a chat queue where each holds several chats at once.
 * @formula least n with SL(n) >= target, ASA(n) <= limit, occupancy(n) <= limit; positions = ceil(n / (1 - shrinkage))
 * @use to plan chat; dividing Erlang C's agents by the chats at once promises too much, because a second chat slows the first
 * @param input as chatQueue without agents; target with at least one limit; shrinkage, 0 or more and below 1
 * @returns agents, positions and what to expect; no answer ("no-data") without contacts, ("infeasible") when not even 20000 agents would do
 * @throws RangeError when a number lies outside its range or no limit is given
 * @source see chatQueue
 * @example chatStaffing({ contacts: 100, intervalSeconds: 1800, handleSecondsByConcurrency: [300, 400, 540], target: { serviceLevel: 0.8, answerWithinSeconds: 30 }, shrinkage: 0.3 }) // => known { agents: 12, positions: 18 }
 */
export function chatStaffing(input: ChatStaffingInput): Answer<ChatStaffing> {
  checkChats(input);
  checkChatTarget(input.target);
  const { contacts, intervalSeconds, handleSecondsByConcurrency: seconds, target, shrinkage = 0 } = input;
  shrinkagePositions(0, shrinkage);
  if (contacts === 0) return unknown("no-data");
  const least = Math.floor((contacts / intervalSeconds) * (seconds.at(-1)! / seconds.length)) + 1;
  if (least > mostAgents) return unknown("infeasible");
  const figures = (agents: number) =>
    chatFigures({ ...input, agents, answerWithinSeconds: target.answerWithinSeconds ?? 30 });
  const agents = leastWhole(least, least, mostAgents, (count) => {
    const line = figures(count);
    return line !== null && meets(line, target);
  });
  if (agents === null) return unknown("infeasible");
  return known({ agents, positions: shrinkagePositions(agents, shrinkage), ...figures(agents)! });
}

const mostAgents = 20_000;

function checkChatTarget({
  serviceLevel,
  answerWithinSeconds,
  asaSeconds,
  occupancy,
}: ChatStaffingInput["target"]): void {
  if ((serviceLevel ?? asaSeconds ?? occupancy) === undefined)
    refuse("the target must hold a limit", "в target нужно хотя бы одно условие");
  if (serviceLevel !== undefined) checkLevel("serviceLevel", serviceLevel);
  if (serviceLevel !== undefined && answerWithinSeconds === undefined)
    refuse("serviceLevel needs answerWithinSeconds", "для serviceLevel нужно answerWithinSeconds");
  if (answerWithinSeconds !== undefined) checkNumber("answerWithinSeconds", answerWithinSeconds, 0);
  if (asaSeconds !== undefined) checkPositive("asaSeconds", asaSeconds);
  if (occupancy !== undefined) checkLevel("occupancy", occupancy);
}

function meets(line: ChatQueue, target: ChatStaffingInput["target"]): boolean {
  return (
    line.serviceLevel >= (target.serviceLevel ?? 0) &&
    line.asaSeconds <= (target.asaSeconds ?? Infinity) &&
    line.occupancy <= (target.occupancy ?? 1)
  );
}
