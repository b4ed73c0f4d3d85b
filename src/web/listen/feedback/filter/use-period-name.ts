import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../kit/use-format.ts";
import { useToday } from "./use-today.ts";
import { addDays, type Period, presetOf } from "./period.ts";

/** A period in words: a preset by its name, else its first and last day. */
export function usePeriodName(): (period: Period) => string {
  const { t } = useTranslation("listen");
  const format = useFormat();
  const today = useToday();
  return useCallback(
    (period) => {
      const preset = presetOf(period, today);
      if (preset !== null) return t(`feedback.period.${preset}`);
      const show = (edge: string | null, shift: number) => {
        if (edge === null) return "";
        return edge.length === 10 ? format.day(addDays(edge, shift)) : format.dateTime(edge);
      };
      const from = show(period.from, 0);
      const to = show(period.to, -1);
      if (to === "") return t("feedback.period.since", { from });
      if (from === "") return t("feedback.period.until", { to });
      return from === to ? from : t("feedback.period.between", { from, to });
    },
    [t, format, today],
  );
}
