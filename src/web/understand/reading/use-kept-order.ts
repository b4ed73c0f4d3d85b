import { useState } from "react";

/**
 * Things in the order in which they first came, new ones after them: a key that chose a topic goes on choosing it, though a grouping
 * or a colleague changes the list meanwhile.
 * @param things undefined while they are asked for
 */
export function useKeptOrder<T extends { id: string }>(things: readonly T[] | undefined): T[] {
  const [first, setFirst] = useState<readonly string[] | null>(null);
  if (things && first === null) setFirst(things.map(({ id }) => id));
  const placeOf = ({ id }: T) => {
    const place = first?.indexOf(id) ?? -1;
    return place < 0 ? Number.MAX_SAFE_INTEGER : place;
  };
  return [...(things ?? [])].sort((a, b) => placeOf(a) - placeOf(b));
}
