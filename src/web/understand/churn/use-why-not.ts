import { useTranslation } from "react-i18next";
import type { Unknown } from "../../../core/kit/answer.ts";

/** Why a topic's churn cannot be told, as a sentence that says what is missing. */
export function useWhyNot(): (why: Unknown) => string {
  const { t } = useTranslation("understand");
  return (why) => t(why === "too-few" || why === "not-comparable" ? `churn.why.${why}` : "churn.why.other");
}
