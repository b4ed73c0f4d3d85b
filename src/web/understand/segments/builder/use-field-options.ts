import type { ComboboxItemGroup } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SegmentFields } from "../../../../listen/segments/contract.ts";
import { useAttributeName } from "../../../kit/use-attribute-name.ts";
import type { FieldKey } from "./condition-kinds.ts";

/** Everything one may ask about, in groups; attributes under the names that the reader knows. What a condition asks already is never missing. */
export function useFieldOptions(
  fields: SegmentFields | undefined,
  current: FieldKey,
): ComboboxItemGroup<{ value: string; label: string }>[] {
  const { t } = useTranslation("understand");
  const attributeName = useAttributeName();
  const own = (fields?.attributes ?? []).map(({ of, name }) => ({
    value: `attribute:${of}:${name}`,
    label:
      of === "contact" ? t("segments.field.ofContact", { name: attributeName(name) }) : attributeName(name),
  }));
  const isLost = current.startsWith("attribute:") && !own.some(({ value }) => value === current);
  const lost = isLost
    ? [{ value: current, label: attributeName(current.split(":").slice(2).join(":")) }]
    : [];
  const named = (
    keys: readonly ("tenure" | "contacts" | "topics" | "events" | "sentiment" | "mark" | "left")[],
  ) => keys.map((value) => ({ value, label: t(`segments.field.${value}`) }));
  const groups = [
    { group: t("segments.field.behaviour"), items: named(["contacts", "topics", "events", "left"]) },
    { group: t("segments.field.feeling"), items: named(["mark", "sentiment"]) },
    { group: t("segments.field.attributes"), items: [...named(["tenure"]), ...own, ...lost] },
    {
      group: t("segments.field.purchases"),
      items: (["rfm-segment", "rfm-score"] as const).map((value) => ({
        value,
        label: t(`segments.field.${value}`),
      })),
    },
  ];
  return groups;
}
