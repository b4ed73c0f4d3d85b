import { sql } from "kysely";
import { stem } from "../../core/text/stem.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

/** A search as PostgreSQL and the lit snippets need it. */
export type Search = {
  /** For to_tsquery('russian', …): words joined by &, each with its typo's mending and, for the last, what it begins. */
  tsquery: string;
  /** The query with its typos mended; null when nothing was. */
  corrected: string | null;
  /** Stems to light up. */
  stems: string[];
};

const wordPattern = /[\p{L}\p{N}]+/gu;
const longestSearchWords = 12;

/** Words of a text as the search knows them: lower case, ё as е. */
export function searchWordsOf(text: string): string[] {
  return text.toLowerCase().replaceAll("ё", "е").match(wordPattern) ?? [];
}

/**
 * Reads what a person typed: every word must be there in some form (Russian and English morphology by PostgreSQL's own
 * stemmers); a word that no text has is replaced by its nearest neighbour by trigrams; the last one may be half typed.
 * @returns null when there is no word in it
 */
export async function readSearch(tx: WorkspaceTx, query: string): Promise<Search | null> {
  const words = searchWordsOf(query).slice(0, longestSearchWords);
  if (words.length === 0) return null;
  const mended = await mendTypos(tx, words);
  const parts = mended.map((word, index) => (index === words.length - 1 ? `(${word} | ${word}:*)` : word));
  const changed = mended.some((word, index) => word !== words[index]);
  return {
    tsquery: parts.join(" & "),
    corrected: changed ? mended.join(" ") : null,
    stems: mended.map(stem),
  };
}

const likeEnough = 0.36;

/** Each word, or what was probably meant where neither it, nor another form of it, nor anything it begins stands in any text. */
async function mendTypos(tx: WorkspaceTx, words: string[]): Promise<string[]> {
  const { rows } = await sql<{ word: string; known: boolean; nearest: string | null }>`
    select q.word,
      exists (select 1 from search_words w where w.workspace_id = ${tx.workspaceId}
        and w.word >= q.head and w.word < q.head || chr(1114111) and (w.word like q.word || '%' or to_tsvector('russian', w.word) = to_tsvector('russian', q.word))) as known,
      (select w.word from search_words w where w.workspace_id = ${tx.workspaceId} and w.word % q.word
        and similarity(w.word, q.word) >= ${likeEnough}
        order by similarity(w.word, q.word) desc, w.word limit 1) as nearest
    from (select word, left(word, greatest(3, length(word) - 4)) as head, ordinality
      from unnest(${words}::text[]) with ordinality as u(word, ordinality)) q
    order by q.ordinality`.execute(tx.db);
  return rows.map((row, index) => {
    const isTypable = words[index].length >= 4 && !/\d/.test(words[index]);
    return row.known || !isTypable ? words[index] : (row.nearest ?? words[index]);
  });
}

/**
 * Where the searched words stand in a text.
 * @returns [from, to) pairs in order
 */
export function highlightsIn(text: string, stems: readonly string[]): [number, number][] {
  if (stems.length === 0) return [];
  const last = stems[stems.length - 1];
  const found: [number, number][] = [];
  for (const match of text.matchAll(wordPattern)) {
    const word = match[0].toLowerCase().replaceAll("ё", "е");
    if (stems.includes(stem(word)) || word.startsWith(last))
      found.push([match.index, match.index + match[0].length]);
  }
  return found;
}
