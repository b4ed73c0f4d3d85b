import { filterOf } from "../parts/filter-address.ts";

export const margins = [0.01, 0.02, 0.03, 0.05, 0.07, 0.1] as const;
export const rareShares = [0.002, 0.005, 0.01, 0.02, 0.05] as const;
export const rareTimes = [1, 2, 3, 5, 10] as const;

/** What the reader wishes to know: the error, a share; the rare cause's share; how often it is to be seen. */
export type Wish = { margin: number; rareShare: number; rareTimes: number };

/**
 * The wish that an address holds; what it does not hold or what cannot be chosen is the usual one.
 * @example readWish(new URLSearchParams("margin=0.1")) // => { margin: 0.1, rareShare: 0.01, rareTimes: 1 }
 */
export function readWish(address: URLSearchParams): Wish {
  const of = (name: string, choices: readonly number[], usual: number) => {
    const value = Number(address.get(name) ?? usual);
    return choices.includes(value) ? value : usual;
  };
  return {
    margin: of("margin", margins, 0.05),
    rareShare: of("rareShare", rareShares, 0.01),
    rareTimes: of("rareTimes", rareTimes, 1),
  };
}

/** The filter and the wish, as the server is asked. */
export function planQueryOf(address: URLSearchParams): string {
  const query = filterOf(address);
  for (const [name, value] of Object.entries(readWish(address))) query.set(name, String(value));
  return query.toString();
}
