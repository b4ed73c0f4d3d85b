/** Somebody who wants to meet; a manager is named by id. */
export type MatchedPerson = { id: string; team?: string; manager?: string };

/** Who takes part, whom they met, and who must not meet. */
export type MatchInput = {
  people: MatchedPerson[];
  /** Former rounds, oldest first, each a list of groups of ids; ids that do not take part now may be among them. */
  former?: string[][][];
  /** Pairs of ids who must not meet. */
  apart?: string[][];
  /** Only people of different teams meet; false if not said. */
  acrossTeams?: boolean;
  /** Draws the round, whole. */
  seed: number;
};

/** Two people who must not meet. */
export const forbidden = -1;

/** When people, by their place in the list, last met: 0 never, else the number of the round, the oldest 1. */
export type Meetings = { layerOf: (a: number, b: number) => number; layers: number[] };

export function readMeetings(people: readonly MatchedPerson[], input: MatchInput): Meetings {
  const size = people.length;
  const placeOf = new Map(people.map(({ id }, place) => [id, place]));
  const last = new Int32Array(size * size);
  const put = (ids: readonly string[], value: number) => {
    const places = ids.map((id) => placeOf.get(id)).filter((place) => place !== undefined);
    for (const a of places) for (const b of places) if (a !== b) last[a * size + b] = value;
  };
  for (const [round, groups] of (input.former ?? []).entries())
    for (const group of groups) put(group, round + 1);
  for (const pair of input.apart ?? []) put(pair, forbidden);
  for (const { id, manager } of people) if (manager !== undefined) put([id, manager], forbidden);
  if (input.acrossTeams) keepTeamsApart(people, last);
  const layers = [...new Set(last)].filter((layer) => layer > 0).sort((a, b) => a - b);
  return { layerOf: (a, b) => last[a * size + b]!, layers: [0, ...layers] };
}

/** Whoever has no team is of a team of their own. */
function keepTeamsApart(people: readonly MatchedPerson[], last: Int32Array): void {
  for (const [a, { team }] of people.entries()) {
    if (team === undefined) continue;
    for (const [b, other] of people.entries())
      if (a !== b && other.team === team) last[a * people.length + b] = forbidden;
  }
}
