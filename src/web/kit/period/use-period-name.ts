import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../use-format.ts";
import { addDays, type Period, presetOf } from "./period.ts";
import { usePeriodEnd } from "./use-period-end.ts";

const isDay = (edge: string) => edge.length === 10;

/** A period in words: a preset by its name, else its first and last day (or instants, where the address holds them). */
export function usePeriodName(): (period: Period) => string {
  const { t } = useTranslation("kit");
  const format = useFormat();
  const { end } = usePeriodEnd();
  return useCallback(
    (period) => {
      const { from, to } = period;
      const preset = presetOf(period, end);
      if (preset !== null) return t(`period.${preset}`);
      if (from !== null && to !== null && isDay(from) && isDay(to) && from < to)
        return format.days(from, addDays(to, -1));
      const show = (edge: string, shift: number) =>
        isDay(edge) ? format.day(addDays(edge, shift)) : format.dateTime(edge);
      if (from === null) return t("period.until", { to: show(to ?? end, -1) });
      if (to === null) return t("period.since", { from: show(from, 0) });
      return t("period.between", { from: show(from, 0), to: show(to, -1) });
    },
    [t, format, end],
  );
}
