import { checkNumber, refuse } from "../kit/check.ts";
import { checkOneOf } from "../kit/check-one-of.ts";

/** What the margins to come are worth today, as multiple of one period's margin and in money. */
export type LtvMargin = { multiple: number; value: number };

/** margin: money a period; retention and discount: share of 0..1 and rate a period; first: when the first margin comes in. */
export type LtvMarginInput = {
  margin: number;
  retention: number;
  discount: number;
  first?: "after-one-period" | "now";
};

/**
 * Lifetime value of a customer by the margin multiple: a steady margin, a steady retention, no end.
 * @formula LTV = margin r / (1 + i - r); with the first margin today margin (1 + i) / (1 + i - r)
 * @use for a quick estimate; a single retention undervalues a base of loyal and fickle customers: see sbgExpectedLifetime and customerLifetimeValue
 * @param input margin a period (0 or more), retention a period (0..1), discount a period (0 or more), first margin after one period or now
 * @returns multiple and value in the unit of margin
 * @throws RangeError when a share is outside its range, or nobody leaves and nothing is discounted (retention 1 and discount 0)
 * @convention the first margin comes after one period, and only from who was retained, unless `first` is "now"
 * @source Gupta & Lehmann (2003), J. Interactive Marketing 17:9-24; (2005), Managing Customers as Investments
 * @example ltvMargin({ margin: 100, retention: 0.8, discount: 0.1 }) // => { multiple: 2.6667, value: 266.67 }
 * @example ltvMargin({ margin: 100, retention: 0.8, discount: 0.1, first: "now" }) // => { multiple: 3.6667 }
 */
export function ltvMargin(input: LtvMarginInput): LtvMargin {
  const { margin, retention, discount, first = "after-one-period" } = input;
  checkOneOf("first", first, ["after-one-period", "now"]);
  checkNumber("margin", margin, 0);
  checkNumber("retention", retention, 0, 1);
  checkNumber("discount", discount, 0);
  const lost = 1 - retention + discount;
  if (lost === 0)
    refuse(
      "with retention 1 and discount 0 the value has no end",
      "при retention 1 и discount 0 ценность бесконечна",
    );
  const multiple = (first === "now" ? 1 + discount : retention) / lost;
  return { multiple, value: margin * multiple };
}
