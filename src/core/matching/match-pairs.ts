import { checkWhole, refuse } from "../kit/check.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { free, growMatching } from "./blossom.ts";
import { forbidden, type MatchedPerson, type MatchInput, type Meetings, readMeetings } from "./meetings.ts";

/** Groups of two, some of three; people whom the conditions leave alone; pairs within groups who have met before. */
export type MatchedRound = { groups: string[][]; alone: string[]; repeats: number };

/**
 * Draws pairs for a round of meetings: by chance, with nobody met again as long as that is possible, and a trio when the number is odd.
 * Pairs who have met come in only when needed to pair more people, those whose last meeting is oldest first.
 * @formula people are shuffled; a largest matching among pairs who never met; then pairs of the oldest round are allowed, then of the next, each time with the largest matching grown from the one before; whoever is still alone joins a pair
 * @use for random coffee, peer calibration, buddy schemes; for a full tournament take roundRobin
 * @param input people, former rounds, who must not meet, and the seed
 * @returns groups, people left alone, and the number of repeated meetings; the same for the same input
 * @throws RangeError when an id occurs twice, a group in `apart` is not two, or there are more than 3000 people
 * @convention nobody meets their own manager; a person who cannot be paired joins a pair as a third, if the conditions allow, rather than stay alone; among larger rounds repeats are kept few by the order of layers, not proven to be fewest once they are unavoidable
 * @source Edmonds (1965), Canadian Journal of Mathematics 17:449-467; shuffle: Durstenfeld (1964), Communications of the ACM 7:420
 * @example matchPairs({ people: [{ id: "a" }, { id: "b" }, { id: "c" }, { id: "d" }], former: [[["a", "b"], ["c", "d"]], [["a", "c"], ["b", "d"]]], seed: 1 }) // => { alone: [], repeats: 0 }
 */
export function matchPairs(input: MatchInput): MatchedRound {
  checkInput(input);
  const people = shuffled(input.people, input.seed);
  const meetings = readMeetings(people, input);
  const mate = matchInLayers(people.length, meetings);
  const groups = groupsOf(mate);
  const alone = Array.from(mate.keys()).filter((person) => mate[person] === free);
  const left = alone.filter((person) => !joinPair(person, groups, mate, meetings));
  const idsOf = (group: readonly number[]) => group.map((person) => people[person]!.id);
  return { groups: groups.map(idsOf), alone: idsOf(left), repeats: countRepeats(groups, meetings) };
}

function checkInput({ people, apart = [], seed }: MatchInput): void {
  checkWhole("seed", seed, 0);
  if (people.length > 3000) refuse("at most 3000 people are taken", "берётся не больше 3000 человек");
  if (new Set(people.map(({ id }) => id)).size !== people.length)
    refuse("ids must differ", "id должны различаться");
  if (apart.some((pair) => pair.length !== 2)) refuse("apart must hold pairs", "apart состоит из пар");
}

function shuffled(people: readonly MatchedPerson[], seed: number): MatchedPerson[] {
  const random = seededRandom(seed);
  const list = [...people];
  for (let i = list.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [list[i], list[other]] = [list[other]!, list[i]!];
  }
  return list;
}

/** Layer 0 holds those who never met, layer k those whose last meeting was in round k, oldest first. */
function matchInLayers(size: number, { layerOf, layers }: Meetings): Int32Array {
  const mate = new Int32Array(size).fill(free);
  const neighbours = Array.from({ length: size }, (): number[] => []);
  for (const layer of layers) {
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) if (a !== b && layerOf(a, b) === layer) neighbours[a]!.push(b);
    }
    growMatching(neighbours, mate);
    if (mate.filter((other) => other === free).length <= size % 2) break;
  }
  return mate;
}

function groupsOf(mate: Int32Array): number[][] {
  return Array.from(mate, (other, person) => [person, other]).filter(([person, other]) => person! < other!);
}

/**
 * Makes a pair a trio: the pair whose meetings with the person lie longest back, best never. Where all have met, the person
 * may change places with somebody for whom there is a better pair.
 */
function joinPair(person: number, groups: number[][], mate: Int32Array, meetings: Meetings): boolean {
  const direct = bestPair(person, groups, meetings);
  if (direct && direct.layer === 0) return addThird(person, direct.group);
  for (const group of groups.filter((each) => each.length === 2)) {
    for (const [stays, leaves] of [group, [...group].reverse()] as [number, number][]) {
      if (meetings.layerOf(person, stays) !== 0) continue;
      const others = groups.filter((each) => each !== group);
      const better = bestPair(leaves, others, meetings);
      if (better?.layer !== 0) continue;
      group.splice(0, 2, stays, person);
      mate[leaves] = free;
      return addThird(leaves, better.group);
    }
  }
  return direct ? addThird(person, direct.group) : false;
}

function addThird(person: number, group: number[]): boolean {
  group.push(person);
  return true;
}

function bestPair(
  person: number,
  groups: readonly number[][],
  { layerOf }: Meetings,
): { group: number[]; layer: number } | null {
  let best: { group: number[]; layer: number } | null = null;
  for (const group of groups) {
    if (group.length !== 2) continue;
    const [one, other] = group.map((each) => layerOf(person, each)) as [number, number];
    const layer = Math.max(one, other);
    if (one !== forbidden && other !== forbidden && (best === null || layer < best.layer))
      best = { group, layer };
  }
  return best;
}

function countRepeats(groups: readonly number[][], { layerOf }: Meetings): number {
  let repeats = 0;
  for (const group of groups) {
    for (const [place, a] of group.entries())
      for (const b of group.slice(place + 1)) if (layerOf(a, b) > 0) repeats++;
  }
  return repeats;
}
