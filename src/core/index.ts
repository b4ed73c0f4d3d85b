/** The library `otklik/core`: the one place that re-exports. What stands here is documented, exemplified and swept for edges by a test. */

// ── answers
export { type Answer, type Estimate, known, unknown, type Unknown } from "./kit/answer.ts";
export { OutOfRange } from "./kit/check.ts";

// ── metrics: feeling, contact centre, product

// ── stats: shares and means

// ── stats: experiments
export { type Adjustment, adjustPValues } from "./stats/adjust-p-values.ts";

// ── stats: sequential, Bayesian, bootstrap, causal, sampling

// ── stats: drivers, agreement, classification

// ── detect

// ── discovery

// ── queueing

// ── forecast

// ── scheduling

// ── customers: retention, lifetime value, RFM, Kano, priority

// ── decisions, policy, calendar, matching

// ── finance
