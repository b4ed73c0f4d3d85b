type Named = { fact: { externalId?: string } };

/**
 * Of rows with the same id in one batch the last one counts, as it would if they came in two.
 * @returns the rows to write in their order, and how many were left out
 */
export function lastOfEach<T extends Named>(rows: readonly T[]): { kept: T[]; superseded: number } {
  const last = new Map<string, number>();
  rows.forEach(({ fact }, place) => {
    if (fact.externalId !== undefined) last.set(fact.externalId, place);
  });
  const kept = rows.filter(
    ({ fact }, place) => fact.externalId === undefined || last.get(fact.externalId) === place,
  );
  return { kept, superseded: rows.length - kept.length };
}
