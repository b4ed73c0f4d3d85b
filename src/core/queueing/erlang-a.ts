import { checkNumber, checkPositive, checkWhole } from "../kit/check.ts";
import { mostServers } from "./erlang-b.ts";
import { offeredWait } from "./offered-wait.ts";

/** Load in erlangs; mean handle time, mean patience and threshold in seconds; agents at work. */
export type ErlangAInput = {
  erlangs: number;
  handleSeconds: number;
  patienceSeconds: number;
  agents: number;
  answerWithinSeconds: number;
};

/** Four service levels in use, shares of 0..1. Only `ofOffered` never rewards a caller who hangs up. */
export type AbandonServiceLevel = {
  /** Answered in time / all who called. */
  ofOffered: number;
  /** Answered in time / answered. */
  ofAnswered: number;
  /** (Answered in time + hung up in time) / all who called. */
  withEarlyAbandons: number;
  /** Answered in time / (all who called less those who hung up in time). */
  withoutEarlyAbandons: number;
};

/** Shares of 0..1, waits in seconds, mean number of callers waiting. */
export type ErlangA = {
  waitShare: number;
  abandonShare: number;
  occupancy: number;
  /** Over all callers, those answered at once as 0 and those who hung up with the time they waited. */
  meanWaitSeconds: number;
  meanWaitOfAnsweredSeconds: number;
  meanQueue: number;
  serviceLevel: AbandonServiceLevel;
};

/**
 * Erlang A: waits, abandonment and service level where callers hang up after a while (M/M/N+M).
 * @formula offered wait v > 0 has density l p(N-1) exp(l (1 - e^(-v/p)) p - N v / AHT), p = mean patience, l = A / AHT; P(abandon) = E[1 - e^(-v/p)]; mean wait = p P(abandon)
 * @use for telephone and chat where callers hang up; also when there are fewer agents than erlangs, which Erlang C cannot answer. Mean patience is (seconds waited by all) / (callers who hung up), not the mean wait of those who hung up
 * @param input erlangs, 0..1e9; handleSeconds and patienceSeconds, above 0, patience at most 1e9 handle times and at least 1e-9; agents, whole, 1 or more; answerWithinSeconds, 0 or more
 * @returns shares, seconds and the four service levels; always known, because impatience keeps every queue finite
 * @throws RangeError when a number lies outside its range or agents is not whole
 * @convention the mean wait is over all callers (Garnett et al. 2002); the service level is given by all four denominators, `ofOffered` is the one to promise
 * @source Palm (1957), Tele 4:107; Garnett, Mandelbaum & Reiman (2002), MSOM 4:208; Zeltyn & Mandelbaum (2005), Queueing Systems 51:361
 * @example erlangA({ erlangs: 10, handleSeconds: 180, patienceSeconds: 300, agents: 13, answerWithinSeconds: 20 }) // => { waitShare: 0.226, abandonShare: 0.025, meanWaitSeconds: 7.5 }
 */
export function erlangA(input: ErlangAInput): ErlangA {
  checkImpatientLine(input, 1e9);
  return impatientQueue(input);
}

/** Checks what both forms of Erlang A share; patience and handle time may differ by `mostRatio` either way. */
export function checkImpatientLine(input: ErlangAInput, mostRatio: number): void {
  const { erlangs, handleSeconds, patienceSeconds, agents, answerWithinSeconds } = input;
  checkNumber("erlangs", erlangs, 0, 1e9);
  checkPositive("handleSeconds", handleSeconds);
  checkPositive("patienceSeconds", patienceSeconds);
  checkNumber("patienceSeconds / handleSeconds", patienceSeconds / handleSeconds, 1 / mostRatio, mostRatio);
  checkWhole("agents", agents, 1, mostServers);
  checkNumber("answerWithinSeconds", answerWithinSeconds, 0);
}

/** Erlang A without the checks, for searches. */
export function impatientQueue(input: ErlangAInput): ErlangA {
  const { erlangs, handleSeconds, patienceSeconds, agents, answerWithinSeconds } = input;
  const impatience = handleSeconds / patienceSeconds;
  const wait =
    erlangs === 0 ? emptyLine : offeredWait(erlangs, agents, impatience, answerWithinSeconds / handleSeconds);
  const answered = 1 - wait.abandon;
  const meanWaitSeconds = wait.abandon * patienceSeconds;
  return {
    waitShare: wait.wait,
    abandonShare: wait.abandon,
    occupancy: Math.min(1, (erlangs * answered) / agents),
    meanWaitSeconds,
    meanWaitOfAnsweredSeconds: (wait.answeredWait / answered) * handleSeconds,
    meanQueue: (erlangs / handleSeconds) * meanWaitSeconds,
    serviceLevel: {
      ofOffered: wait.answeredEarly,
      ofAnswered: Math.min(1, wait.answeredEarly / answered),
      withEarlyAbandons: Math.min(1, wait.answeredEarly + wait.abandonEarly),
      withoutEarlyAbandons: Math.min(1, wait.answeredEarly / (1 - wait.abandonEarly)),
    },
  };
}

const emptyLine = { wait: 0, abandon: 0, abandonEarly: 0, answeredEarly: 1, answeredWait: 0 };
