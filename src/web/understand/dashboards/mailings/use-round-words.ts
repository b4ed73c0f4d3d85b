import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Schedule } from "../../../../understand/dashboards/contract.ts";

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
type Weekday = (typeof weekdays)[number];

/** "09:00", as a schedule says it. */
export const hourText = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

/** When a mailing goes, in words: "On Mondays at 09:00". */
export function useRoundWords(): (round: Pick<Schedule, "cadence" | "day" | "hour">) => string {
  const { t } = useTranslation("understand");
  return useCallback(
    ({ cadence, day, hour }) => {
      const time = hourText(hour);
      if (cadence === "daily") return t("dashboards.mailings.round.daily", { time });
      if (cadence === "monthly") return t("dashboards.mailings.round.monthly", { time, day });
      return t("dashboards.mailings.round.weekly", {
        time,
        day: t(`dashboards.mailings.weekdaysOn.${day as Weekday}`),
      });
    },
    [t],
  );
}
