import type { Answer, Estimate } from "../kit/answer.ts";
import { checkPartOf, shareOf } from "./share-of.ts";

/** What became of the invitations of a survey. Bounced: never reached the person. */
export type SurveyInvitations = { sent: number; bounced: number; answered: number };

/**
 * Share of the invited who answered, of those whom the invitation reached.
 * @formula response rate = answered / (sent - bounced)
 * @use to judge how far a survey speaks for all; a high rate does not heal a biased one, and the interval says nothing about those who were silent
 * @param invitations sent, bounced and answered; whole numbers, 0 or more
 * @param level       two-sided confidence, share in (0, 1)
 * @returns share of 0..1; no answer ("no-data") when no invitation arrived
 * @throws RangeError when a count is not whole or is negative, bounced exceeds sent, or answered exceeds what arrived
 * @convention bounced invitations are left out, as not eligible (AAPOR's rates); count them by bounced: 0
 * @source AAPOR (2023), Standard Definitions, 10th ed.; Wilson (1927), JASA 22:209-212
 * @example responseRate({ sent: 1050, bounced: 50, answered: 200 }) // => known { value: 0.2, low: 0.1764, high: 0.2259 }
 */
export function responseRate(invitations: SurveyInvitations, level = 0.95): Answer<Estimate> {
  const { sent, bounced, answered } = invitations;
  checkPartOf(["bounced", bounced], ["sent", sent]);
  return shareOf(["answered", answered], ["sent - bounced", sent - bounced], level);
}
