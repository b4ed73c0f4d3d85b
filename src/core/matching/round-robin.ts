import { refuse } from "../kit/check.ts";

/** One round: pairs, and who rests when their number is odd. */
export type MeetingRound = { pairs: [string, string][]; resting: string | null };

/**
 * A schedule in which everybody meets everybody exactly once, each at most once a round.
 * @formula circle method: one stays, the others move on by one place a round; those who face each other meet
 * @use for calibration of reviewers or a fixed group that meets in full; where people come and go take matchPairs
 * @param people different names, at most 2000
 * @returns n - 1 rounds for an even number, n for an odd one (each rests once); no rounds for fewer than two
 * @throws RangeError when a name occurs twice or there are more than 2000
 * @source Kirkman (1847), Cambridge and Dublin Mathematical Journal 2:191-204; Lucas (1883), Récréations mathématiques 2, the walk of the boarders
 * @example roundRobin(["a", "b", "c"]) // => [{ pairs: [["b", "c"]], resting: "a" }, { pairs: [["a", "b"]], resting: "c" }, { pairs: [["c", "a"]], resting: "b" }]
 */
export function roundRobin(people: readonly string[]): MeetingRound[] {
  if (new Set(people).size !== people.length) refuse("names must differ", "имена должны различаться");
  if (people.length > 2000) refuse("at most 2000 people are taken", "берётся не больше 2000 человек");
  if (people.length < 2) return [];
  const isOdd = people.length % 2 === 1;
  // With an odd number the one who stays is nobody, and whoever faces nobody rests.
  const [staying, ...circle] = isOdd ? [null, ...people] : people;
  return circle.map((_, round) => roundOf(staying ?? null, circle as string[], round));
}

function roundOf(staying: string | null, circle: readonly string[], round: number): MeetingRound {
  const at = (place: number) => circle[(place - round + 2 * circle.length) % circle.length]!;
  const facing = at(0);
  const pairs = Array.from({ length: (circle.length - 1) / 2 }, (_, i): [string, string] => [
    at(i + 1),
    at(circle.length - 1 - i),
  ]);
  return staying === null
    ? { pairs, resting: facing }
    : { pairs: [[staying, facing], ...pairs], resting: null };
}
