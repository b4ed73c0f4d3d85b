import { useTranslation } from "react-i18next";
import { type Facets, readAttributePair } from "../../../../listen/feedback/contract.ts";
import { usePeriodName } from "../../../kit/period/use-period-name.ts";
import { useAttributeName } from "../../../kit/use-attribute-name.ts";
import { useFormat } from "../../../kit/use-format.ts";
import { useValueName } from "../parts/use-value-name.ts";
import { useSegmentName } from "../../segments/use-segment-name.ts";
import { useTopicFacet } from "../list/use-feedback-list.ts";
import { type ListKey, listKeys } from "./feedback-address.ts";
import type { FeedbackAddress } from "./use-feedback-address.ts";

/** One thing the filter asks for, in words, and the way to drop it alone. */
export type Condition = { id: string; field: string; value: string; drop: () => void };

/** The filter in words, one entry per value, in the order of the screen. */
export function useConditions(state: FeedbackAddress, facets: Facets | undefined): Condition[] {
  const { t } = useTranslation("listen");
  const nameOf = useValueName();
  const attributeName = useAttributeName();
  const { filter, setValues } = state;
  const topics = useTopicFacet(state.query, filter.topic !== undefined).data?.values;
  const segmentName = useSegmentName(filter.segment !== undefined);
  const single = (key: string, field: string, value: string | undefined): Condition[] =>
    value === undefined ? [] : [{ id: key, field, value, drop: () => setValues({ [key]: null }) }];
  const lists = listKeys.flatMap((key) =>
    (filter[key] ?? []).map((value) => ({
      id: `${key}:${value}`,
      ...(key === "attr" ? attributeWords(value) : fieldWords(key, value)),
      drop: () => state.toggle(key, value),
    })),
  );
  function attributeWords(pair: string): Pick<Condition, "field" | "value"> {
    const { name, value } = readAttributePair(pair) ?? { name: t("kit:field.attr"), value: pair };
    return { field: attributeName(name), value: nameOf(`attr:${name}`, value) };
  }
  function fieldWords(key: Exclude<ListKey, "attr">, value: string): Pick<Condition, "field" | "value"> {
    return { field: t(`kit:field.${key}`), value: nameOf(key, value, labelOf(key, value)) };
  }
  /** Topics and sources are ids: their names come with the facets. */
  function labelOf(key: string, value: string): string | undefined {
    if (key === "segment") return segmentName(value);
    const values = key === "topic" ? topics : facets?.facets.find(({ name }) => name === key)?.values;
    const known = values?.find((entry) => entry.value === value);
    if (known !== undefined) return known.label;
    if (key === "topic") return t("feedback.someTopic");
    return key === "source" ? t("feedback.someSource") : undefined;
  }
  return [
    ...single("q", t("kit:field.q"), filter.q),
    ...usePeriodCondition(state),
    ...lists,
    ...useScoreCondition(state),
    ...single("customer", t("kit:field.customer"), filter.customer && t("feedback.oneCustomer")),
    ...single("import", t("kit:field.import"), filter.import && t("feedback.oneImport")),
  ];
}

function usePeriodCondition({ filter, setValues }: FeedbackAddress): Condition[] {
  const { t } = useTranslation("listen");
  const nameOf = usePeriodName();
  const period = { from: filter.from ?? null, to: filter.to ?? null };
  if (period.from === null && period.to === null) return [];
  const drop = () => setValues({ from: null, to: null });
  return [{ id: "period", field: t("kit:field.period"), value: nameOf(period), drop }];
}

function useScoreCondition({ filter: { scoreMin, scoreMax }, setValues }: FeedbackAddress): Condition[] {
  const { t } = useTranslation("listen");
  const format = useFormat();
  if (scoreMin === undefined && scoreMax === undefined) return [];
  const facts = { min: format.number(scoreMin ?? 0, 2), max: format.number(scoreMax ?? 0, 2) };
  const form = scoreMin === undefined ? "scoreTo" : scoreMax === undefined ? "scoreFrom" : "scoreBetween";
  const drop = () => setValues({ scoreMin: null, scoreMax: null });
  return [{ id: "score", field: t("kit:field.score"), value: t(`feedback.${form}`, facts), drop }];
}
