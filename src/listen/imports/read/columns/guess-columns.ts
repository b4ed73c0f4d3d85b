import type { FactsKind } from "../../../../store/tables/listen-tables.ts";
import { type ColumnProfile, profileColumn } from "./column-profile.ts";
import { type Field, isFieldOf } from "./fields.ts";
import { hintsOfHeader } from "./header-words.ts";

export type GuessedColumn = {
  name: string;
  field: Field;
  confidence: number;
  profile: ColumnProfile;
  samples: string[];
};

type Candidate = { column: number; field: Field; score: number };

/** Fields whose values would be nonsense under them whatever the header says get 0; 1 is a perfect fit. */
const fit: Partial<Record<Field, (profile: ColumnProfile) => number>> = {
  text: (p) => (p.meanLength >= 8 && p.meanWords >= 1.5 && !p.dates ? 1 : 0),
  occurredAt: (p) => (p.dates ? 1 : 0),
  since: (p) => (p.dates ? 1 : 0),
  score: (p) =>
    p.range && p.range.min >= -10 && p.range.max <= 100 && p.distinct <= 101 && p.distinct > 1 ? 1 : 0,
  handleSeconds: (p) => (p.durations > 0.8 ? 1 : 0),
  resolvedFirstContact: (p) => (p.booleans > 0.8 && p.distinct <= 6 ? 1 : 0),
  compensation: (p) => (p.numbers > 0.8 ? 1 : 0),
  "customer.email": (p) => (p.emails > 0.5 ? 1 : 0),
  "customer.phone": (p) => (p.phones > 0.5 ? 1 : 0),
  "customer.name": (p) => (p.numbers < 0.5 && p.meanWords < 6 && p.distinct > 1 ? 1 : 0),
  "customer.externalId": (p) => (p.meanLength <= 64 && p.meanWords < 2 ? 1 : 0),
  externalId: (p) =>
    p.distinctShare > 0.98 && p.filledShare > 0.95 && p.meanLength <= 64 && p.meanWords < 2 ? 1 : 0,
  channel: (p) => (p.distinct <= 60 && p.meanLength <= 40 && p.numbers < 0.5 ? 1 : 0),
  touchpoint: (p) => (p.meanLength <= 80 ? 1 : 0),
  agent: (p) => (p.meanLength <= 60 ? 1 : 0),
  team: (p) => (p.meanLength <= 80 ? 1 : 0),
  name: (p) => ((p.distinctShare < 0.5 || p.distinct <= 20) && p.meanLength <= 60 ? 1 : 0),
  kind: (p) => (p.distinct <= 12 && p.meanLength <= 30 && p.numbers < 0.5 ? 1 : 0),
};

/**
 * Guesses what each column feeds, from header words in Russian and English and from what the cells look like.
 * A field takes one column, the best; only text may take several (pros and cons).
 * @param rows cells of the first rows, in the order of the columns
 */
export function guessColumns(
  kind: FactsKind,
  names: readonly string[],
  rows: readonly string[][],
  profiles: readonly ColumnProfile[] = profileColumns(names, rows),
): GuessedColumn[] {
  const chosen = choose(candidatesOf(kind, names, profiles));
  return names.map((name, column) => {
    const pick = chosen.get(column);
    const profile = profiles[column]!;
    const field = pick?.field ?? restField(profile);
    return { name, field, confidence: pick?.score ?? 0.5, profile, samples: samplesOf(rows, column) };
  });
}

/** Looks at every column once, for as many guesses as are made about them. */
export function profileColumns(names: readonly string[], rows: readonly string[][]): ColumnProfile[] {
  return names.map((_, column) => profileColumn(rows.map((row) => row[column] ?? "")));
}

/** What no field claims is kept as an attribute (empty cells cost nothing), unless there is far too much in it. */
function restField(profile: ColumnProfile): Field {
  return profile.meanLength > 300 ? "ignore" : "attribute";
}

function candidatesOf(
  kind: FactsKind,
  names: readonly string[],
  profiles: readonly ColumnProfile[],
): Candidate[] {
  const found: Candidate[] = [];
  names.forEach((name, column) => {
    const profile = profiles[column]!;
    for (const { field, weight } of hintsOfHeader(name)) {
      // The head of a file may leave a column empty that is filled further down: its name still counts a little.
      const score = weight * (profile.filled === 0 ? 0.4 : (fit[field]?.(profile) ?? 1));
      if (isFieldOf(kind, field) && score > 0) found.push({ column, field, score });
    }
    for (const { field, score } of byValues(profile))
      if (isFieldOf(kind, field)) found.push({ column, field, score });
  });
  return found.sort((a, b) => b.score - a.score || a.column - b.column);
}

/** What cells say without a header: long sentences, dates, e-mails. */
function byValues(p: ColumnProfile): { field: Field; score: number }[] {
  if (p.emails > 0.9) return [{ field: "customer.email", score: 0.8 }];
  if (p.dates && p.dates.form === "text") return [{ field: "occurredAt", score: 0.55 }];
  const wordy = p.meanWords >= 3.2 && p.meanLength >= 15 && p.distinctShare > 0.3;
  return wordy ? [{ field: "text", score: Math.min(0.6, 0.4 + p.meanLength / 1_000) }] : [];
}

function choose(candidates: readonly Candidate[]): Map<number, Candidate> {
  const chosen = new Map<number, Candidate>();
  const taken = new Set<Field>();
  for (const candidate of candidates) {
    const more = candidate.field === "text" && candidate.score >= 0.9;
    if (chosen.has(candidate.column) || (taken.has(candidate.field) && !more)) continue;
    chosen.set(candidate.column, candidate);
    taken.add(candidate.field);
  }
  return chosen;
}

function samplesOf(rows: readonly string[][], column: number): string[] {
  const samples = new Set<string>();
  for (const row of rows) {
    const cell = row[column]?.trim() ?? "";
    if (cell !== "") samples.add(cell.length > 200 ? `${cell.slice(0, 199)}…` : cell);
    if (samples.size === 5) break;
  }
  return [...samples];
}
