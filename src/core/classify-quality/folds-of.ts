import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkWhole } from "../kit/check.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { NearDuplicates } from "../text/near-duplicates.ts";
import { tokens } from "../text/tokens.ts";

/** Texts that stay together, and how many of them carry each label. */
type Group = { rows: number[]; labels: Map<number, number> };

const noLabel = -1;

/**
 * Divides labelled texts into folds of like make-up: each label (and "none of them") is spread over all folds as evenly as it goes, and
 * texts that say the same in almost the same words are never in two folds, so that what is judged was not learnt by heart.
 * @param examples texts with the places of their labels
 * @param folds    2 or more, whole
 * @param seed     the same seed gives the same folds
 * @returns the fold 0..folds-1 of each text; no answer ("too-few") when there are fewer different texts than folds
 * @throws RangeError when folds is not whole or under 2
 * @convention labels are dealt out from the rarest to the commonest, each group of like texts to the fold that wants it most
 * @source Sechidis, Tsoumakas & Vlahavas (2011), ECML PKDD, LNCS 6913:145-158 (iterative stratification)
 * @example foldsOf([{ text: "card lost", labels: [0] }, { text: "Card lost!", labels: [0] }, { text: "loan", labels: [1] }], 2, 1) // => known: the first two in one fold
 */
export function foldsOf(
  examples: readonly { text: string; labels: readonly number[] }[],
  folds: number,
  seed: number,
): Answer<Int32Array> {
  checkWhole("folds", folds, 2);
  const groups = alikeGroups(examples);
  if (groups.length < folds) return unknown("too-few");
  shuffle(groups, seededRandom(seed));
  // Large groups first: small ones can still even out what they upset.
  groups.sort((a, b) => b.rows.length - a.rows.length);
  return known(dealt(groups, folds, examples.length));
}

function alikeGroups(examples: readonly { text: string; labels: readonly number[] }[]): Group[] {
  const seen = new NearDuplicates();
  const wordless = new Map<string, Group>();
  const groupOf: Group[] = [];
  const groups: Group[] = [];
  examples.forEach(({ text, labels }, row) => {
    const words = tokens(text);
    const earlier = seen.add(words);
    const alike =
      earlier >= 0 ? groupOf[earlier] : words.length === 0 ? wordless.get(text.trim()) : undefined;
    const group: Group = alike ?? { rows: [], labels: new Map() };
    if (alike === undefined) groups.push(group);
    if (words.length === 0) wordless.set(text.trim(), group);
    groupOf.push(group);
    group.rows.push(row);
    for (const label of labels.length > 0 ? labels : [noLabel])
      group.labels.set(label, (group.labels.get(label) ?? 0) + 1);
  });
  return groups;
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
}

function dealt(groups: readonly Group[], folds: number, rows: number): Int32Array {
  const byLabel = new Map<number, Group[]>();
  for (const group of groups)
    for (const label of group.labels.keys()) {
      const members = byLabel.get(label);
      if (members) members.push(group);
      else byLabel.set(label, [group]);
    }
  const foldOf = new Int32Array(rows).fill(-1);
  const sizes = new Array<number>(folds).fill(0);
  const held = Array.from({ length: folds }, () => new Map<number, number>());
  const rarestFirst = [...byLabel].sort((a, b) => a[1].length - b[1].length || a[0] - b[0]);
  for (const [label, members] of rarestFirst) {
    for (const group of members) {
      if (foldOf[group.rows[0]!] !== -1) continue;
      const fold = neediest(label, sizes, held);
      for (const row of group.rows) foldOf[row] = fold;
      sizes[fold]! += group.rows.length;
      for (const [each, count] of group.labels) held[fold]!.set(each, (held[fold]!.get(each) ?? 0) + count);
    }
  }
  return foldOf;
}

/** The fold with the fewest texts of the label, then with the fewest texts at all. */
function neediest(label: number, sizes: readonly number[], held: readonly Map<number, number>[]): number {
  let best = 0;
  for (let fold = 1; fold < sizes.length; fold++) {
    const more = (held[fold]!.get(label) ?? 0) - (held[best]!.get(label) ?? 0);
    if (more < 0 || (more === 0 && sizes[fold]! < sizes[best]!)) best = fold;
  }
  return best;
}
