import { checkWhole } from "../kit/check.ts";
import { betaCdf } from "../stats/distributions.ts";
import { blockedShare } from "./erlang-b.ts";
import { type AbandonServiceLevel, checkImpatientLine, type ErlangAInput } from "./erlang-a.ts";

/** As for Erlang A, with the number of places to wait in; a caller who finds none is turned away. */
export type ErlangAFiniteRoomInput = ErlangAInput & { waitingPlaces: number };

/** Shares of all who called (0..1), seconds, mean number waiting. */
export type ErlangAFiniteRoom = {
  blockedShare: number;
  waitShare: number;
  abandonShare: number;
  occupancy: number;
  /** Over those let in. */
  meanWaitSeconds: number;
  meanQueue: number;
  serviceLevel: AbandonServiceLevel;
  /** Share of those let in whose wait, had they endless patience, would be within the threshold. */
  offeredWaitInTimeShare: number;
};

/**
 * Erlang A with a waiting room of limited size (M/M/N/N+K+M): blocking, abandonment and service level, state by state.
 * @formula p(N+j) = p(N) * product over i = 1..j of A / (N + i AHT / p); a caller who finds j waiting is answered within t with chance m / (m + j + 1) * I(1 - e^(-t/p); j + 1, m + 1), m = N p / AHT
 * @use where the exchange or the chat window turns callers away when the queue is full; with many places it equals erlangA
 * @param input as erlangA, with waitingPlaces, whole, 0..100000
 * @returns shares of all who called, turned away included; always known
 * @throws RangeError when a number lies outside its range or a count is not whole
 * @convention the denominator "offered" holds those turned away, too: the caller's experience, not the exchange's
 * @source Ancker & Gafarian (1963), Operations Research 10:88; Riordan (1962), Stochastic Service Systems, section 5.6
 * @example erlangAFiniteRoom({ erlangs: 24, handleSeconds: 240, patienceSeconds: 30, agents: 25, waitingPlaces: 80, answerWithinSeconds: 20 }) // => { abandonShare: 0.09759, blockedShare: 0.000 }
 */
export function erlangAFiniteRoom(input: ErlangAFiniteRoomInput): ErlangAFiniteRoom {
  const { erlangs, handleSeconds, patienceSeconds, agents, answerWithinSeconds, waitingPlaces } = input;
  checkImpatientLine(input, 1e6);
  checkWhole("waitingPlaces", waitingPlaces, 0, 100_000);
  const impatience = handleSeconds / patienceSeconds;
  const { notAll, waiting } = stateShares(erlangs, agents, impatience, waitingPlaces);

  let meanQueue = 0;
  for (let j = 0; j <= waitingPlaces; j++) meanQueue += j * waiting[j]!;
  const blocked = waiting[waitingPlaces]!;
  const abandon = erlangs === 0 ? 0 : (impatience * meanQueue) / erlangs;
  const inTime = exitsInTime(waiting, agents / impatience, answerWithinSeconds / patienceSeconds);
  const answered = 1 - blocked - abandon;
  const answeredEarly = notAll + inTime.answered;
  const abandonEarly = inTime.exits - inTime.answered;
  const wait = Math.max(0, 1 - notAll - blocked);
  return {
    blockedShare: blocked,
    waitShare: wait,
    abandonShare: abandon,
    occupancy: Math.min(1, (erlangs * answered) / agents),
    meanWaitSeconds:
      erlangs === 0 || blocked === 1 ? 0 : (meanQueue * handleSeconds) / (erlangs * (1 - blocked)),
    meanQueue,
    serviceLevel: {
      ofOffered: Math.min(1, answeredEarly),
      ofAnswered: answered > 0 ? Math.min(1, answeredEarly / answered) : 0,
      withEarlyAbandons: Math.min(1, answeredEarly + abandonEarly),
      withoutEarlyAbandons: Math.min(1, answeredEarly / (1 - abandonEarly)),
    },
    offeredWaitInTimeShare: blocked < 1 ? Math.min(1, (notAll + inTime.offered) / (1 - blocked)) : 0,
  };
}

/** Share of time that an agent is free, and share with j callers waiting, j = 0..places. */
function stateShares(
  load: number,
  agents: number,
  impatience: number,
  places: number,
): { notAll: number; waiting: Float64Array } {
  const waiting = new Float64Array(places + 1);
  if (load === 0) return { notAll: 1, waiting };
  // In logarithms relative to "all busy, none waits": products of thousands of ratios overflow.
  let greatest = 0;
  for (let j = 1; j <= places; j++) {
    waiting[j] = waiting[j - 1]! + Math.log(load / (agents + j * impatience));
    greatest = Math.max(greatest, waiting[j]!);
  }
  // (1 - B) / B of the state "all busy" is the weight of all states with an agent free.
  let total = Math.exp(-greatest) * (agents / (load * blockedShare(load, agents - 1)));
  if (total === Infinity) return { notAll: 1, waiting: waiting.fill(0) };
  const free = total;
  for (let j = 0; j <= places; j++) {
    waiting[j] = Math.exp(waiting[j]! - greatest);
    total += waiting[j]!;
  }
  for (let j = 0; j <= places; j++) waiting[j]! /= total;
  return { notAll: free / total, waiting };
}

/** Of those who come while j wait and are let in: answered, gone in either way, and offered an agent, within the threshold. */
function exitsInTime(waiting: Float64Array, pull: number, threshold: number) {
  const gone = -Math.expm1(-threshold);
  let answered = 0;
  let exits = 0;
  let offered = 0;
  for (let j = 0; j < waiting.length - 1; j++) {
    const share = waiting[j]!;
    if (share < 1e-18) continue;
    const free = betaCdf(gone, j + 1, pull);
    answered += ((share * pull) / (pull + j + 1)) * betaCdf(gone, j + 1, pull + 1);
    exits += share * (1 - Math.exp(-threshold) * (1 - free));
    offered += share * free;
  }
  return { answered, exits, offered };
}
