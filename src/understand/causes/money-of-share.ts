import { type Answer, type Estimate, known } from "../../core/kit/answer.ts";

type Money = Estimate & { currency: string };

/**
 * The part of a topic's money that a share of its contacts bears, where both are uncertain and independent of each other: the
 * distances to the ends are joined as the standard errors of a product are (Goodman 1960), each side on its own (Zou and Donner 2008).
 * Supposes that contacts which show the cause cost what the topic's contacts cost on average.
 * @param money of the topic, major units
 * @param share 0..1
 * @returns no answer where either has none, with its reason
 * @example moneyOfShare({ known: true, value: { value: 100, low: 100, high: 100, currency: "USD" } }, { known: true, value: { value: 0.5, low: 0.4, high: 0.6 } }) // => known { value: 50, low: 40, high: 60 }
 */
export function moneyOfShare(money: Answer<Money>, share: Answer<Estimate>): Answer<Money> {
  if (!share.known) return share;
  if (!money.known) return money;
  const { value: m, low: mLow, high: mHigh, currency } = money.value;
  const { value: s, low: sLow, high: sHigh } = share.value;
  const apart = (ds: number, dm: number) => Math.hypot(ds * m, dm * s, ds * dm);
  return known({
    value: m * s,
    low: Math.max(0, m * s - apart(s - sLow, m - mLow)),
    high: m * s + apart(sHigh - s, mHigh - m),
    currency,
  });
}
