import type { AskReason, AskRule } from "./contact-rules.ts";
import { hashShare } from "./hash-share.ts";
import type { AskFacts } from "./read-ask.ts";

/** The rules that no passing of time lifts. */
export function standingReasons(facts: AskFacts): AskReason[] {
  const { person, ask, rules } = facts;
  const stands: [AskRule, boolean, number?][] = [
    ["opted-out", person.isOptedOut === true],
    ["channel-opted-out", person.optedOutChannels?.includes(ask.channel) === true],
    ["no-consent", rules.needsConsent === true && person.hasConsent !== true],
    ["language-not-served", !speaks(facts)],
    ["open-complaint", rules.silentWithOpenComplaint !== false && person.hasOpenComplaint === true],
    ["incident", rules.silentInIncident !== false && person.isInIncident === true],
    ["held-out", isDrawn(`held out ${person.id}`, rules.holdoutShare ?? 0), rules.holdoutShare],
    ["not-in-sample", !isDrawn(`${ask.wave} ${person.id}`, rules.samplingShare ?? 1), rules.samplingShare],
  ];
  return stands
    .filter(([, isBinding]) => isBinding)
    .map(([rule, , limit]) => ({ rule, until: null, limit: limit ?? null }));
}

/** Whoever's language is not known is not shut out. */
function speaks({ person, rules }: AskFacts): boolean {
  const { language } = person;
  return (
    !rules.languages || language === undefined || language === null || rules.languages.includes(language)
  );
}

function isDrawn(text: string, share: number): boolean {
  return hashShare(text) < share;
}
