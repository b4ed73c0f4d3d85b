import { checkLevel, checkWhole } from "../kit/check.ts";
import { blockedShare } from "./erlang-b.ts";

/**
 * The load that a number of lines takes at a given blocking: Erlang's table read the other way.
 * @formula A with B(A, N) = maxBlocking
 * @use to tell how many contacts the lines you have can bear
 * @param servers     lines, whole, 0..1e8
 * @param maxBlocking share blocked that is still borne, between 0 and 1
 * @returns erlangs, 0 or more
 * @throws RangeError when servers is not whole or maxBlocking lies outside 0..1
 * @source Erlang (1917); Jagerman (1974), Bell System Technical Journal 53:525
 * @example erlangBTraffic(15, 0.01) // => 8.108
 */
export function erlangBTraffic(servers: number, maxBlocking: number): number {
  checkWhole("servers", servers, 0, 1e8);
  checkLevel("maxBlocking", maxBlocking);
  if (servers === 0) return 0;
  let low = 0;
  // What is carried never exceeds the lines: A (1 - B) < N.
  let high = servers / (1 - maxBlocking);
  for (let step = 0; step < 80 && high - low > 1e-15 * high; step++) {
    const middle = (low + high) / 2;
    if (blockedShare(middle, servers) <= maxBlocking) low = middle;
    else high = middle;
  }
  return low;
}
