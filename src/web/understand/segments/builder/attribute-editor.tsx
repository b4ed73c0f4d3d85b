import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AttributeCondition } from "../../../../core/segments/definition.ts";
import type { SegmentFields } from "../../../../listen/segments/contract.ts";
import { useAttributeName } from "../../../kit/use-attribute-name.ts";
import { useValueName } from "../../../listen/feedback/parts/use-value-name.ts";
import { RangeEditor } from "./range-editor.tsx";
import { ValuesSelect } from "./values-select.tsx";

type Props = {
  condition: AttributeCondition;
  fields: SegmentFields | undefined;
  onChange: (condition: AttributeCondition) => void;
};
const ways = ["oneOf", "besides", "between", "missing"] as const;
type Way = (typeof ways)[number];

/** One of the values, any but these, a range of numbers, or not given. */
export function AttributeEditor({ condition, fields, onChange }: Props) {
  const { t } = useTranslation("understand");
  const attributeName = useAttributeName();
  const valueName = useValueName();
  const { of, name, value } = condition;
  const known = fields?.attributes.find((each) => each.of === of && each.name === name);
  const way = ways.find((one) => one in value) ?? "between";
  const listed = "oneOf" in value ? value.oneOf : "besides" in value ? value.besides : null;
  const range = "oneOf" in value || "besides" in value || "missing" in value ? null : value;
  const valueOf: Record<Way, AttributeCondition["value"]> = {
    // What is chosen stays when it is turned round.
    oneOf: { oneOf: listed ?? [] },
    besides: { besides: listed ?? [] },
    between: { min: known?.range?.min ?? 0 },
    missing: { missing: true },
  };
  const options = known?.values?.map((each) => ({
    ...each,
    label: valueName(`attr:${name}`, each.value),
  }));
  return (
    <>
      <Select
        w="9.5rem"
        aria-label={t("segments.build.way")}
        allowDeselect={false}
        data={ways.map((one) => ({
          value: one,
          label: t(`segments.build.${one}`),
        }))}
        value={way}
        onChange={(next) => next && next !== way && onChange({ ...condition, value: valueOf[next as Way] })}
      />
      {listed ? (
        <ValuesSelect
          label={t("segments.build.valuesOf", { name: attributeName(name) })}
          placeholder={t("segments.build.values")}
          options={options ?? null}
          value={listed}
          onChange={(values) =>
            onChange({
              ...condition,
              value: way === "besides" ? { besides: values } : { oneOf: values },
            })
          }
        />
      ) : null}
      {range ? (
        <RangeEditor
          value={range}
          range={known?.range ?? null}
          onChange={(next) => onChange({ ...condition, value: next })}
        />
      ) : null}
    </>
  );
}
