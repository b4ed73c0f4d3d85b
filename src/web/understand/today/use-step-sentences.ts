import { useTranslation } from "react-i18next";
import type { Today } from "../../../understand/contract.ts";
import { useFormat } from "../../kit/use-format.ts";

export type Step = Today["nextSteps"][number];
type Sentences = { what: string; why: string | null };

/** What to do and why, in words; evidence the server did not tell leaves its sentence out. */
export function useStepSentences({ code, facts }: Step): Sentences {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const number = (name: string) => (typeof facts[name] === "number" ? facts[name] : null);
  const told = (name: string, digits = 0) => {
    const value = number(name);
    return value === null ? null : format.number(value, digits);
  };
  const because = (fact: string | null, sentence: (fact: string) => string) =>
    fact === null ? null : sentence(fact);
  const name = String(facts["name"] ?? "");
  const money = number("money");
  const sentences: Record<Step["code"], () => Sentences> = {
    "import-file": () => ({ what: t("today.steps.import-file"), why: t("today.steps.import-file-why") }),
    "load-demo": () => ({ what: t("today.steps.load-demo"), why: t("today.steps.load-demo-why") }),
    "group-texts": () => ({
      what: t("today.steps.group-texts"),
      why: because(told("texts"), (texts) => t("today.steps.group-texts-why", { texts })),
    }),
    "read-top-pain": () => ({
      what: t("today.steps.read-top-pain", { name }),
      why: because(money === null ? null : format.moneyCompact(money), (price) =>
        t("today.steps.read-top-pain-why", { money: price }),
      ),
    }),
    "accept-proposed": () => ({
      what: t("today.steps.accept-proposed"),
      why: because(told("topics"), (topics) => t("today.steps.accept-proposed-why", { topics })),
    }),
    "check-costs": () => ({ what: t("today.steps.check-costs"), why: t("today.steps.check-costs-why") }),
    "look-at-growing": () => ({
      what: t("today.steps.look-at-growing", { name }),
      why:
        because(told("ratio", 2), (ratio) => t("today.steps.look-at-growing-why", { ratio })) ??
        t("today.steps.look-at-growing-why-plain"),
    }),
    "mend-bad-rows": () => ({
      what: t("today.steps.mend-bad-rows"),
      why: because(told("rows"), (rows) => t("today.steps.mend-bad-rows-why", { rows })),
    }),
    "invite-team": () => ({ what: t("today.steps.invite-team"), why: t("today.steps.invite-team-why") }),
  };
  return sentences[code]();
}
