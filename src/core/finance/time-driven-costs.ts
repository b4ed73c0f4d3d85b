import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkPositive } from "../kit/check.ts";

/** What a group of people costs in a period and the minutes they can really work in it, and what the minutes went to. */
export type CapacityInput = {
  /** Money of the period: pay, supervision, space, equipment. */
  cost: number;
  /** Minutes paid for. */
  paidMinutes: number;
  /** Share of paid minutes left for work after breaks, training and meetings, 0..1; 0.8 if not said. */
  practicalShare?: number;
  activities: { activity: string; quantity: number; minutesEach: number; segment?: string }[];
};

/** Money by activity; money by segment; what is paid for but not used (negative: more was worked than there was). */
export type TimeDrivenCosts = {
  costPerMinute: number;
  activities: { activity: string; minutes: number; costEach: number; cost: number }[];
  /** In the order of their first activity; "" for activities without a segment. */
  segments: { segment: string; minutes: number; cost: number }[];
  unusedMinutes: number;
  unusedCost: number;
};

/**
 * What each activity and each segment of customers costs to serve, by the time it takes, and what unused capacity costs.
 * @formula rate = cost / (paid minutes x practical share); cost of an activity = quantity x minutes x rate; unused = (practical minutes - minutes used) x rate
 * @use for the cost of serving segments, products or reasons of contact from counts and handle times; idle time is shown apart and not loaded on customers
 * @param input cost and minutes of a period, and the activities with quantity, minutes each and, if wanted, the segment they served
 * @returns rate, costs and unused capacity, in the money of the cost; no answer ("undefined-ratio") when no minutes are left to work in
 * @throws RangeError when a number is negative, not finite, a share lies outside 0..1, or paidMinutes is not above 0
 * @convention practical capacity is 80 % of what is paid, for people
 * @source Kaplan & Anderson (2004), Time-Driven Activity-Based Costing, Harvard Business Review 82(11):131-138
 * @example timeDrivenCosts({ cost: 560000, paidMinutes: 875000, activities: [{ activity: "orders", quantity: 49000, minutesEach: 8 }, { activity: "inquiries", quantity: 1400, minutesEach: 44 }] }) // => known { costPerMinute: 0.8, activities: [{ costEach: 6.4, cost: 313600 }, { costEach: 35.2, cost: 49280 }], unusedMinutes: 246400 }
 */
export function timeDrivenCosts(input: CapacityInput): Answer<TimeDrivenCosts> {
  checkInput(input);
  const practicalMinutes = input.paidMinutes * (input.practicalShare ?? 0.8);
  if (practicalMinutes === 0) return unknown("undefined-ratio");
  const costPerMinute = input.cost / practicalMinutes;
  const activities = input.activities.map(({ activity, quantity, minutesEach }) => {
    const minutes = quantity * minutesEach;
    return { activity, minutes, costEach: minutesEach * costPerMinute, cost: minutes * costPerMinute };
  });
  const unusedMinutes = practicalMinutes - activities.reduce((sum, { minutes }) => sum + minutes, 0);
  const segments = bySegment(input, costPerMinute);
  return known({
    costPerMinute,
    activities,
    segments,
    unusedMinutes,
    unusedCost: unusedMinutes * costPerMinute,
  });
}

function checkInput({ cost, paidMinutes, practicalShare = 0.8, activities }: CapacityInput): void {
  checkNumber("cost", cost, 0);
  checkPositive("paidMinutes", paidMinutes);
  checkNumber("practicalShare", practicalShare, 0, 1);
  for (const { quantity, minutesEach } of activities) {
    checkNumber("quantity", quantity, 0);
    checkNumber("minutesEach", minutesEach, 0);
  }
}

function bySegment({ activities }: CapacityInput, costPerMinute: number): TimeDrivenCosts["segments"] {
  const minutesOf = new Map<string, number>();
  for (const { segment = "", quantity, minutesEach } of activities) {
    minutesOf.set(segment, (minutesOf.get(segment) ?? 0) + quantity * minutesEach);
  }
  return Array.from(minutesOf, ([segment, minutes]) => ({ segment, minutes, cost: minutes * costPerMinute }));
}
