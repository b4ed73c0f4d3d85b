import type { Cost } from "./plain-text.ts";
import { inlineLabel, isHeading, type Role, roleOf } from "./speaker-role.ts";
import { textLines } from "./text-lines.ts";

/** Who begins to speak at a place: the label is [from, to), `name` in small letters, `timed` where it bears a time. */
export type SpeakerLabel = { from: number; to: number; name: string; role: Role | null; timed: boolean };

const labelLength = 120;
const time = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?`;
const date = String.raw`(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\s\p{L}{3,9}(?:\s\d{4})?)`;
const stamp = String.raw`[[(]?(?:${date}[,\s]{0,3}(?:в\s)?)?${time}[\])]?`;
const name = String.raw`\p{L}[\p{L}\p{N}_.'’-]{0,30}(?:\s[\p{L}\p{N}№#][\p{L}\p{N}_.'’-]{0,30}){0,3}`;
const role = String.raw`(?:\s?[(\[](\p{L}[\p{L}\s-]{1,30})[)\]])?`;
const startOfTurn = new RegExp(
  String.raw`^\s{0,8}[-–—•*]?\s?(${stamp}\s?[-–—|]?\s?)?(${name})${role}(,?\s?${stamp})?\s?:(?:\s|$|(?=\p{L}))`,
  "iu",
);
/** "Анна, [12.03.2025 14:05]" or "[14:05] Анна" on a line of its own. */
const lineOfTurn = new RegExp(
  String.raw`^\s{0,8}(?:(${stamp})\s?[-–—|]?\s?(${name})${role}|(${name})${role},?\s?[-–—|]?\s?(${stamp}))\s*$`,
  "iu",
);

/**
 * Every place where somebody may begin to speak, by the look of it alone: at the start of lines, and, for labels that tell a role,
 * within them.
 */
export function speakerLabels(text: string, cost: Cost): SpeakerLabel[] {
  // Every label has a colon, or a time with one in it.
  if (!text.includes(":")) return [];
  const found = new Map<number, SpeakerLabel>();
  for (const line of textLines(text)) {
    const head = text.slice(line.from, Math.min(line.end, line.from + labelLength));
    cost.looked += head.length + 1;
    const label = head.includes(":") ? labelOf(head, line.end - line.from <= labelLength) : null;
    if (label)
      found.set(line.from + label.start, { ...label, from: line.from, to: line.from + label.length });
  }
  for (const match of text.matchAll(inlineLabel)) {
    const place = match.index;
    if (found.has(place)) continue;
    const said = match[0];
    found.set(place, {
      from: place,
      to: place + said.length,
      name: nameOf(said),
      role: roleOf(said),
      timed: false,
    });
  }
  cost.looked += text.length;
  return withoutOverlap([...found.values()].sort((a, b) => a.from - b.from || b.to - a.to));
}

/** A line of a call written down as a table: time, who, words. */
const tabbedTurn = new RegExp(String.raw`^${stamp}\t(${name})\t`, "iu");

type HeadLabel = { start: number; length: number; name: string; role: Role | null; timed: boolean };

function labelOf(head: string, whole: boolean): HeadLabel | null {
  const turn = startOfTurn.exec(head);
  if (turn) {
    const said = turn[2]!;
    if (isHeading(said)) return null;
    const timed = turn[1] !== undefined || turn[4] !== undefined;
    return { start: turn[0].indexOf(said), length: turn[0].length, ...speaker(said, turn[3]), timed };
  }
  const tabbed = head.includes("\t") ? tabbedTurn.exec(head) : null;
  if (tabbed) {
    const said = tabbed[1]!;
    return {
      start: tabbed[0].indexOf(said),
      length: tabbed[0].length,
      ...speaker(said, undefined),
      timed: true,
    };
  }
  const line = whole ? lineOfTurn.exec(head) : null;
  if (!line) return null;
  const said = (line[2] ?? line[4])!;
  return {
    start: line[0].indexOf(said),
    length: line[0].length,
    ...speaker(said, line[3] ?? line[5]),
    timed: true,
  };
}

function speaker(said: string, inBrackets: string | undefined): { name: string; role: Role | null } {
  return { name: nameOf(said), role: (inBrackets ? roleOf(inBrackets) : null) ?? roleOf(said) };
}

function nameOf(said: string): string {
  return said.replace(/\s*:$/u, "").trim().toLowerCase();
}

function withoutOverlap(labels: readonly SpeakerLabel[]): SpeakerLabel[] {
  const kept: SpeakerLabel[] = [];
  for (const label of labels) if (label.from >= (kept.at(-1)?.to ?? 0)) kept.push(label);
  return kept;
}
