import { useTranslation } from "react-i18next";
import type { Estimate } from "../../../core/kit/answer.ts";
import type { FoundCondition, SearchHead } from "../../../understand/hidden-segments/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useValueName } from "../../listen/feedback/parts/use-value-name.ts";
import { useFieldLabel } from "../filter/use-field-label.ts";
import { attributeName } from "../parts/segment-address.ts";
import { timesTold } from "../parts/times-told.ts";

/** Attributes, conditions and targets in the reader's words. */
export function useFindWords() {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const fieldLabel = useFieldLabel();
  const valueName = useValueName();
  const attribute = (name: string) =>
    name === "tenure" ? t("hidden.tenure") : fieldLabel(attributeName(name));
  const scale = (name: string) => t(`listen:feedback.scales.${name as "nps"}`, { defaultValue: name });
  const edge = (value: number) => format.number(value, 10);
  function condition(each: FoundCondition): string {
    const name = attribute(each.attribute);
    switch (each.is) {
      case "value":
        return t("filter.condition", { field: name, values: valueName(each.attribute, each.value) });
      case "range": {
        const [from, to] = [edge(each.from ?? 0), edge(each.to ?? 0)];
        if (each.from === null) return t("hidden.under", { name, to });
        return each.to === null ? t("hidden.from", { name, from }) : t("hidden.between", { name, from, to });
      }
      case "missing":
        return t("hidden.missing", { name });
      case "other":
        return t("hidden.other", { name });
    }
  }
  function target({ asked, topicName }: Pick<SearchHead, "asked" | "topicName">): string {
    const { target: wanted, of } = asked;
    if (wanted.what === "topic")
      return t(`hidden.asked.topic.${of}`, { topic: topicName ?? t("hidden.goneTopic") });
    if (wanted.what === "mark") {
      const mark = { scale: scale(wanted.scale), atMost: format.number(wanted.atMost, 1) };
      return t(`hidden.asked.mark.${of}`, mark);
    }
    return t(`hidden.asked.${wanted.what}.${of}`);
  }
  /** Null where nobody here did it, or no more often than by chance: the shares beside it tell so. */
  function times(ratio: Estimate): string | null {
    const told = timesTold(ratio);
    if (!("times" in told)) return null;
    // A finer digit near one: "less often 1 time" tells nothing.
    const digits = told.times < 1.95 ? 2 : 1;
    const count = Number(told.times.toFixed(digits));
    return t(`hidden.${told.way}`, {
      count,
      times: format.number(count, digits),
      range: format.numberRange(ratio.low, ratio.high, digits),
    });
  }
  return {
    attribute,
    times,
    condition,
    target,
    scale,
    segment: (conditions: readonly FoundCondition[]) => conditions.map(condition).join(" · "),
  };
}
