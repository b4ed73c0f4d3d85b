import { checkCount, checkNumber, refuse } from "../kit/check.ts";

/**
 * What these models know of a customer, in any one unit of time: repeat purchases, age at the last of them (0 without), age now.
 * `customers`: how many share this history; 1 when left out.
 */
export type PurchaseHistory = { frequency: number; recency: number; age: number; customers?: number };

/** Refuses a history that cannot be. */
export function checkHistory(history: PurchaseHistory, name = "history"): void {
  const { frequency, recency, age, customers = 1 } = history;
  checkCount(`${name}.frequency`, frequency);
  checkNumber(`${name}.recency`, recency, 0, 1e100);
  checkNumber(`${name}.age`, age, 0, 1e100);
  checkCount(`${name}.customers`, customers);
  if (recency > age) {
    refuse(
      `${name}.recency must not exceed age: recency is the age at the last purchase, not the time since`,
      `${name}.recency не больше age: это возраст при последней покупке, а не время с неё`,
    );
  }
}

/** Histories with equal ones joined, and those of one frequency together: what a likelihood needs to be quick. */
export function groupedHistories(
  histories: readonly PurchaseHistory[],
): Map<number, Required<PurchaseHistory>[]> {
  const joined = new Map<string, Required<PurchaseHistory>>();
  for (const { frequency, recency, age, customers = 1 } of histories) {
    const key = `${frequency} ${recency} ${age}`;
    const same = joined.get(key);
    if (same) same.customers += customers;
    else joined.set(key, { frequency, recency, age, customers });
  }
  const groups = new Map<number, Required<PurchaseHistory>[]>();
  for (const history of joined.values()) {
    const group = groups.get(history.frequency);
    if (group) group.push(history);
    else groups.set(history.frequency, [history]);
  }
  return groups;
}

/** How many customers, and how many repeat purchases of theirs. */
export function totalsOf(histories: readonly PurchaseHistory[]): { customers: number; repeats: number } {
  return histories.reduce(
    (total, { frequency, customers = 1 }) => ({
      customers: total.customers + customers,
      repeats: total.repeats + frequency * customers,
    }),
    { customers: 0, repeats: 0 },
  );
}
