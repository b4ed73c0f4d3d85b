import { sql } from "kysely";
import type { WorkspaceTx } from "../../../store/transaction.ts";
import { searchWordsOf } from "../../feedback/search.ts";

/** Words that were written are not offered to the database again, up to this many; beyond, it says itself that it has them. */
const mostRemembered = 300_000;
const wordLength = { least: 3, most: 40 };

/** Notes the words in use, by which search forgives typos; one for a whole import. */
export class SearchWords {
  private readonly seen = new Set<string>();

  /** Only masked texts come here: a telephone number must not become a word. */
  async remember({ db, workspaceId }: WorkspaceTx, rows: readonly { text: string }[]): Promise<void> {
    const fresh = new Set<string>();
    for (const { text } of rows) {
      for (const word of searchWordsOf(text)) {
        if (word.length >= wordLength.least && word.length <= wordLength.most && !this.seen.has(word))
          fresh.add(word);
      }
    }
    if (fresh.size === 0) return;
    // In one order everywhere, so that two imports never wait for each other in a ring.
    const words = [...fresh].sort();
    await sql`insert into search_words (workspace_id, word)
      select ${workspaceId}, word from unnest(${words}::text[]) as fresh(word) on conflict do nothing`.execute(
      db,
    );
    if (this.seen.size < mostRemembered) for (const word of words) this.seen.add(word);
  }
}
