/**
 * Gives the same things in the same order, but fetches the next one while the current one is worked on.
 * An error comes at the turn of the thing it stands for.
 */
export async function* readAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  const fetchNext = () =>
    source.next().then(
      (result) => ({ result, error: null }),
      (error: unknown) => ({ result: null, error }),
    );
  let ahead = fetchNext();
  try {
    for (;;) {
      const { result, error } = await ahead;
      if (result === null) throw error;
      if (result.done) return;
      ahead = fetchNext();
      yield result.value;
    }
  } finally {
    await source.return(undefined);
  }
}
