import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkNumbers, checkPositive, checkWhole, refuse } from "../kit/check.ts";

/** Chats of an interval; handle seconds of one chat while the agent holds 1, 2, ... chats; the list's length is the most at once. */
export type ChatQueueInput = {
  contacts: number;
  intervalSeconds: number;
  handleSecondsByConcurrency: number[];
  agents: number;
  answerWithinSeconds: number;
};

/** Shares of 0..1, seconds, mean chats. */
export type ChatQueue = {
  waitShare: number;
  serviceLevel: number;
  asaSeconds: number;
  /** Mean seconds from answer to end, as slowed by the chats beside it. */
  meanHandleSeconds: number;
  /** Chats that an agent holds while holding any. */
  chatsPerBusyAgent: number;
  /** Share of time that an agent holds at least one chat. */
  occupancy: number;
  /** Share of all chat slots in use. */
  slotOccupancy: number;
};

/**
 * Waits of a chat queue whose agents hold several chats at once, each slower when there are more.
 * @formula birth and death: with m chats, r = m mod n agents hold q + 1 and n - r hold q = floor(m / n); rate of endings r (q + 1) / h(q+1) + (n - r) q / h(q)
 * @use for chat and messengers; with one number in the list it is Erlang C. New chats go to the agent with the fewest; waiting chats do not leave
 * @param input contacts, 0 or more; intervalSeconds, above 0; handleSecondsByConcurrency, 1..20 numbers above 0, such that one more chat never makes an agent finish fewer in an hour; agents, whole, 1..20000; answerWithinSeconds, 0 or more
 * @returns shares, seconds and chats; no answer ("overloaded") when all slots together cannot keep up
 * @throws RangeError when a number lies outside its range, or more chats at once would slow the agent as a whole
 * @source birth-and-death queue with state-dependent rates: Cooper (1981), Introduction to Queueing Theory, ch. 2-3; Tezcan & Zhang (2014), Operations Research 62:943 on chat
 * @example chatQueue({ contacts: 100, intervalSeconds: 1800, handleSecondsByConcurrency: [300, 400, 540], agents: 11, answerWithinSeconds: 30 }) // => known { waitShare: 0.2860, serviceLevel: 0.7579, meanHandleSeconds: 463.4 }
 */
export function chatQueue(input: ChatQueueInput): Answer<ChatQueue> {
  checkChats(input);
  checkWhole("agents", input.agents, 1, 20_000);
  checkNumber("answerWithinSeconds", input.answerWithinSeconds, 0);
  const figures = chatFigures(input);
  return figures ? known(figures) : unknown("overloaded");
}

/** Checks what chatQueue and chatStaffing share. */
export function checkChats(input: Omit<ChatQueueInput, "agents" | "answerWithinSeconds">): void {
  const { contacts, intervalSeconds, handleSecondsByConcurrency: seconds } = input;
  checkNumber("contacts", contacts, 0, 1e9);
  checkPositive("intervalSeconds", intervalSeconds);
  checkWhole("length of handleSecondsByConcurrency", seconds.length, 1, 20);
  checkNumbers("handleSecondsByConcurrency", seconds, 1e-3, 1e9);
  if (seconds.some((each, at) => at > 0 && (at + 1) / each < at / seconds[at - 1]!)) {
    refuse(
      "one more chat at once must not make an agent finish fewer: allow fewer chats at once",
      "с ещё одним чатом оператор не должен завершать меньше: разрешите меньше чатов одновременно",
    );
  }
}

/** The figures without the checks, for searches; null when overloaded. */
export function chatFigures(input: ChatQueueInput): ChatQueue | null {
  const { agents, handleSecondsByConcurrency: seconds, answerWithinSeconds } = input;
  const arrivals = input.contacts / input.intervalSeconds;
  const slots = agents * seconds.length;
  const spare = slots / seconds.at(-1)! - arrivals;
  if (spare <= 0) return null;
  if (arrivals === 0) return quiet(seconds[0]!);

  const weights = stateWeights(arrivals, agents, seconds);
  // Beyond "all slots taken" the queue is a geometric tail of that state.
  weights[slots]! *= slots / seconds.at(-1)! / spare;
  let total = 0;
  let chats = 0;
  let busy = 0;
  for (const [held, weight] of weights.entries()) {
    total += weight;
    chats += weight * held;
    busy += weight * Math.min(held, agents);
  }
  const waitShare = weights[slots]! / total;
  return {
    waitShare,
    serviceLevel: 1 - waitShare * Math.exp(-spare * answerWithinSeconds),
    asaSeconds: waitShare / spare,
    meanHandleSeconds: chats > 0 ? chats / total / arrivals : seconds[0]!,
    chatsPerBusyAgent: busy > 0 ? chats / busy : 1,
    occupancy: Math.min(1, busy / total / agents),
    slotOccupancy: Math.min(1, chats / total / slots),
  };
}

/** Weight of 0, 1, ... chats in service, the heaviest being 1; by logarithms, since products of thousands of ratios overflow. */
function stateWeights(arrivals: number, agents: number, seconds: readonly number[]): Float64Array {
  const weights = new Float64Array(agents * seconds.length + 1);
  let greatest = 0;
  for (let held = 1; held < weights.length; held++) {
    weights[held] = weights[held - 1]! + Math.log(arrivals / endingsPerSecond(held, agents, seconds));
    greatest = Math.max(greatest, weights[held]!);
  }
  return weights.map((each) => Math.exp(each - greatest));
}

function quiet(handleSeconds: number): ChatQueue {
  return {
    waitShare: 0,
    serviceLevel: 1,
    asaSeconds: 0,
    meanHandleSeconds: handleSeconds,
    chatsPerBusyAgent: 1,
    occupancy: 0,
    slotOccupancy: 0,
  };
}

function endingsPerSecond(held: number, agents: number, seconds: readonly number[]): number {
  const each = Math.floor(held / agents);
  const withMore = held - each * agents;
  const rate = (chats: number) => (chats === 0 ? 0 : chats / seconds[chats - 1]!);
  return (agents - withMore) * rate(each) + (withMore > 0 ? withMore * rate(each + 1) : 0);
}
