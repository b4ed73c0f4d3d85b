import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { MetricRow } from "../../../understand/metrics/contract.ts";
import { useValueName } from "../../listen/feedback/parts/use-value-name.ts";
import { useFieldLabel } from "../filter/use-field-label.ts";
import { metricsWords } from "./metrics-words.ts";

/** What a slice is called: a field in our words, an attribute as its file named it. */
export function useSliceName(): (by: string) => string {
  const { t } = useTranslation("understand");
  const fieldLabel = useFieldLabel();
  return useCallback(
    (by) => {
      if (by.startsWith("attr:")) return fieldLabel(by.slice(5));
      return by === "scale" || by === "emotion" ? t(`metrics.choose.field.${by}`) : fieldLabel(by);
    },
    [t, fieldLabel],
  );
}

/** What a row of a slice is called. */
export function useRowName(): (by: string, row: Pick<MetricRow, "kind" | "value" | "label">) => string {
  const { t } = useTranslation("understand");
  const valueName = useValueName();
  return useCallback(
    (by, { kind, value, label }) => {
      if (kind === "others") return t("metrics.others");
      if (kind === "missing") return t(by === "segment" ? "metrics.noSegment" : "metrics.missing");
      if (by === "emotion" && Object.hasOwn(metricsWords.ru.emotions, value))
        return t(`metrics.emotions.${value as "joy"}`);
      return valueName(by, value, label);
    },
    [t, valueName],
  );
}
