import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkWhole } from "../kit/check.ts";
import { mostServers } from "./erlang-b.ts";

/**
 * Occupancy: the share of their logged-in time that agents are busy with contacts.
 * @formula A (1 - lost) / N
 * @use to see strain: above some 85-90 % for long, people burn out; it is no measure of diligence
 * @param erlangs   offered load, 0 or more
 * @param agents    whole, 1..1e9
 * @param lostShare share of the load that is blocked or abandoned, 0..1
 * @returns share of 0..1; no answer ("overloaded") when the load that stays exceeds the agents
 * @throws RangeError when the load is negative, agents is not whole, or the share lies outside 0..1
 * @source Cleveland (2012), Call Center Management on Fast Forward; Gans, Koole & Mandelbaum (2003), MSOM 5:79
 * @example erlangOccupancy(10, 14) // => known 0.714286
 * @example erlangOccupancy(10, 17, 0.012949) // => known 0.580618
 */
export function erlangOccupancy(erlangs: number, agents: number, lostShare = 0): Answer<number> {
  checkNumber("erlangs", erlangs, 0);
  checkWhole("agents", agents, 1, mostServers);
  checkNumber("lostShare", lostShare, 0, 1);
  const busy = (erlangs * (1 - lostShare)) / agents;
  return busy > 1 ? unknown("overloaded") : known(busy);
}
