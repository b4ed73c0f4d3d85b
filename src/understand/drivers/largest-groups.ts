/** The commonest values, at most so many; "" is none. */
export function largestGroups(groups: readonly string[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const group of groups) if (group !== "") counts.set(group, (counts.get(group) ?? 0) + 1);
  const largest = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return largest.slice(0, most).map(([group]) => group);
}
