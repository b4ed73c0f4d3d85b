import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, refuse } from "../kit/check.ts";

/** A machine's chances of each class, one row a text, each row summing to 1; and the classes' shares among the examples it learnt from. */
export type ClassSharesInput = { chances: readonly (readonly number[])[]; learntShares: readonly number[] };

const rounds = 2000;
const enough = 1e-10;

/**
 * The shares of classes in new texts from a machine's chances, when classes have become more or less frequent since it learnt.
 * @formula  repeat: chance'(c) is in proportion to chance(c) share(c) / learnt(c); share(c) = mean of chance'(c)
 * @use to tell how the mix of topics has moved without reading anew; the chances must be calibrated
 * @param input chances 0..1, rows as long as learntShares, which are above 0 and sum to 1
 * @returns shares 0..1 that sum to 1, in the order of learntShares; no answer: "no-data" without texts, "not-converged" after 2,000 rounds
 * @throws RangeError when rows differ in length, or do not sum to 1
 * @source Saerens, Latinne, Decaestecker (2002), Neural Computation 14:21-41
 * @example classSharesByEm({ chances: [[1, 0], [1, 0], [0, 1], [1, 0]], learntShares: [0.5, 0.5] }) // => known [0.75, 0.25]
 */
export function classSharesByEm(input: ClassSharesInput): Answer<number[]> {
  const { chances, learntShares } = input;
  checkShares("learntShares", learntShares);
  if (learntShares.some((share) => share === 0))
    refuse("learntShares must be above 0", "learntShares должны быть больше 0");
  for (const [i, row] of chances.entries()) {
    if (row.length !== learntShares.length)
      refuse(
        `chances[${i}] must have ${learntShares.length} numbers`,
        `chances[${i}] — нужно чисел: ${learntShares.length}`,
      );
    checkShares(`chances[${i}]`, row);
  }
  if (chances.length === 0) return unknown("no-data");
  let shares = [...learntShares];
  for (let round = 0; round < rounds; round++) {
    const next = oneRound(chances, learntShares, shares);
    const moved = Math.max(...next.map((share, c) => Math.abs(share - shares[c]!)));
    shares = next;
    if (moved < enough) return known(shares);
  }
  return unknown("not-converged");
}

function oneRound(
  chances: readonly (readonly number[])[],
  learnt: readonly number[],
  shares: readonly number[],
): number[] {
  const sums = learnt.map(() => 0);
  for (const row of chances) {
    const weights = row.map((chance, c) => (chance * shares[c]!) / learnt[c]!);
    const whole = weights.reduce((total, weight) => total + weight, 0);
    // A text whose every likely class has died out tells nothing any more: it keeps the shares as they are.
    for (const c of sums.keys()) sums[c]! += whole > 0 ? weights[c]! / whole : shares[c]!;
  }
  return sums.map((sum) => sum / chances.length);
}

function checkShares(name: string, shares: readonly number[]): void {
  for (const [i, share] of shares.entries()) checkNumber(`${name}[${i}]`, share, 0, 1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (Math.abs(total - 1) > 1e-6)
    refuse(`${name} must sum to 1, not ${total}`, `${name}: сумма должна быть 1, а не ${total}`);
}
