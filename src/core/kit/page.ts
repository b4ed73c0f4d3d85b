/** One page of a long list; `nextCursor` is null on the last page. */
export type Page<T> = { items: T[]; nextCursor: string | null };
