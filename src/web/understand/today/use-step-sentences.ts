import { useTranslation } from "react-i18next";
import type { Pain } from "../../../understand/contract.ts";
import type { Today } from "../../../understand/today/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useCountWords } from "../parts/use-count-words.ts";

export type Step = Today["nextSteps"][number];
type Sentences = { what: string; why: string };

/**
 * What to do and why, in words.
 * @param pain the topic the step is about, where it is about one: its money and its growth are the evidence
 */
export function useStepSentences({ code, facts }: Step, pain: Pain | undefined): Sentences {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const words = useCountWords();
  const count = Number(facts["count"] ?? 0);
  const name = String(facts["name"] ?? "");
  const money = pain?.moneyPerMonth.known
    ? t("today.steps.costs", { money: format.moneyCompact(pain.moneyPerMonth.value.value) })
    : words.contacts(count);
  const ratio = pain?.trend.known ? pain.trend.value.ratio : null;
  const growth = ratio
    ? t("today.steps.grows", { ratio: format.number(ratio.value, 2) })
    : t("today.steps.isNew");
  const sentences: Record<Step["code"], () => Sentences> = {
    "import-file": () => ({ what: t("today.steps.import-file"), why: t("today.steps.import-file-why") }),
    "load-demo": () => ({ what: t("today.steps.load-demo"), why: t("today.steps.load-demo-why") }),
    "group-texts": () => ({
      what: t("today.steps.group-texts"),
      why: t("today.steps.group-texts-why", { contacts: words.contacts(count) }),
    }),
    "read-top-pain": () => ({ what: t("today.steps.read-top-pain", { name }), why: money }),
    "accept-proposed": () => ({
      what: t("today.steps.accept-proposed"),
      why: t("today.steps.accept-proposed-why", { topics: format.number(count) }),
    }),
    "check-costs": () => ({ what: t("today.steps.check-costs"), why: t("today.steps.check-costs-why") }),
    "look-at-growing": () => ({ what: t("today.steps.look-at-growing", { name }), why: growth }),
    "mend-bad-rows": () => ({
      what: t("today.steps.mend-bad-rows"),
      why: t("today.steps.mend-bad-rows-why", { rows: format.number(count) }),
    }),
    "invite-team": () => ({ what: t("today.steps.invite-team"), why: t("today.steps.invite-team-why") }),
  };
  return sentences[code]();
}

/** The pain a step leads to, found by its address among those on the screen. */
export function painOfStep({ path }: Step, { hurtsMost, changed }: Today): Pain | undefined {
  return [...hurtsMost, ...changed].find(({ topicId }) => path === `topics/${topicId}`);
}
