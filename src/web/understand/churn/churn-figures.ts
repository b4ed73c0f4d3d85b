import { useTranslation } from "react-i18next";
import type { TopicChurn } from "../../../understand/churn/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { fixedNumber, percentText } from "../parts/range-text.ts";

/** A topic whose churn can be told. */
export type ComparedChurn = Extract<TopicChurn["churn"], { known: true }>["value"];

/** The figures of a comparison in words, the same on every screen. */
export function useChurnFigures() {
  const { t } = useTranslation("understand");
  const { locale, number } = useFormat();
  const share = (value: number) => percentText(locale, value);
  const signed = (value: number) => fixedNumber(locale, 100 * value, 1, "exceptZero");
  const times = (value: number) => fixedNumber(locale, value, 1);
  /** Whole people; one digit where there are few of them, so that "≈ 0" is not said of a half. */
  const whole = (value: number) => number(value, Math.abs(value) < 10 ? 1 : 0).replace("-", "−");
  return {
    shares: ({ shares }: ComparedChurn) => ({ told: share(shares.told), others: share(shares.others) }),
    counted: ({ told, others }: ComparedChurn) =>
      t("churn.counted", {
        toldLeft: number(told.left),
        told: number(told.people),
        othersLeft: number(others.left),
        others: number(others.people),
      }),
    difference: ({ difference }: ComparedChurn) => ({
      value: t("churn.points", { value: signed(difference.value) }),
      range: t("churn.pointsRange", { low: signed(difference.low), high: signed(difference.high) }),
    }),
    times: ({ ratio }: ComparedChurn) =>
      ratio.known
        ? t("churn.times", {
            value: times(ratio.value.value),
            low: times(ratio.value.low),
            high: times(ratio.value.high),
          })
        : null,
    excess: ({ excess }: ComparedChurn) => ({
      customers: t("churn.customers", {
        count: Math.round(Math.abs(excess.value)),
        formatted: whole(excess.value),
      }),
      range: t("churn.pointsRange", { low: whole(excess.low), high: whole(excess.high) }),
    }),
    q: ({ qValue }: ComparedChurn) =>
      qValue < 0.001 ? t("churn.qTiny") : t("churn.q", { q: number(qValue, 3) }),
    /** "leave ×2.4": how much more, as short as can be. */
    mark: ({ ratio, difference }: ComparedChurn) =>
      ratio.known
        ? t("churn.mark", { value: times(ratio.value.value) })
        : t("churn.markPoints", { value: fixedNumber(locale, 100 * difference.value, 1) }),
  };
}
