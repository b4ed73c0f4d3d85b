import { useTranslation } from "react-i18next";
import type { Estimate } from "../../../core/kit/answer.ts";
import type { StripMeasure } from "../../../understand/gaming/facts.ts";
import { useFormat } from "../../kit/use-format.ts";

export type FigureWords = { value: string; range: string };

/** Numbers of a strip as they are read: ratios ×0.6, changes and gaps in points, shares in percent, marks as a count. */
export function useGamingFigures(): (measure: StripMeasure, estimate: Estimate) => FigureWords {
  const { t } = useTranslation("understand");
  const format = useFormat();
  return (measure, { value, low, high }) => {
    if (measure === "handle-ratio") {
      const times = (each: number) => format.number(each, 2);
      return {
        value: t("gaming.times", { value: times(value) }),
        range: t("gaming.timesRange", { low: times(low), high: times(high) }),
      };
    }
    if (measure === "repeat-change" || measure === "asked-gap") {
      const points = (each: number) => format.signed(100 * each, 0);
      return {
        value: t("gaming.points", { value: points(value) }),
        range: t("gaming.pointsRange", { low: points(low), high: points(high) }),
      };
    }
    if (measure === "hour-marks") {
      const count = Math.round(value);
      return {
        value: t("gaming.marks", { count, formatted: format.number(value, 1) }),
        range: format.numberRange(low, high, 1),
      };
    }
    return { value: format.percent(value), range: format.percentRange(low, high) };
  };
}
