import snowball from "snowball-stemmers";

const russian = snowball.newStemmer("russian");
const english = snowball.newStemmer("english");
const cacheLimit = 200_000;
const cache = new Map<string, string>();

/**
 * The Snowball stem of a Russian or English word; other alphabets and numbers come back as they are.
 * Answers are remembered, since words repeat; the memory is emptied when it holds 200,000 words.
 * @param folded lower case, ё as е (see foldWord)
 * @example stem("карты") // => "карт"
 */
export function stem(folded: string): string {
  const seen = cache.get(folded);
  if (seen !== undefined) return seen;
  if (cache.size >= cacheLimit) cache.clear();
  const result = stemmed(folded);
  cache.set(folded, result);
  return result;
}

function stemmed(folded: string): string {
  if (folded.length < 3 || folded.length > 40) return folded;
  if (/^[а-я]+$/.test(folded)) return russian.stem(folded);
  return /^[a-z']+$/.test(folded) ? english.stem(folded) : folded;
}
