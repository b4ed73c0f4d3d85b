/**
 * Values by a key of theirs, each list in the order they came.
 * @example byKey(["aa", "b", "cc"], (word) => word.length).get(2) // => ["aa", "cc"]
 */
export function byKey<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const lists = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
  }
  return lists;
}
