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
type Way = "oneOf" | "between" | "missing";

/** One of the values, a range of numbers, or not given. */
export function AttributeEditor({ condition, fields, onChange }: Props) {
  const { t } = useTranslation("understand");
  const attributeName = useAttributeName();
  const valueName = useValueName();
  const { of, name, value } = condition;
  const known = fields?.attributes.find((each) => each.of === of && each.name === name);
  const way: Way = "oneOf" in value ? "oneOf" : "missing" in value ? "missing" : "between";
  const setWay = (next: Way) =>
    onChange({
      ...condition,
      value:
        next === "oneOf"
          ? { oneOf: [] }
          : next === "missing"
            ? { missing: true }
            : { min: known?.range?.min ?? 0 },
    });
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
        data={(["oneOf", "between", "missing"] as const).map((one) => ({
          value: one,
          label: t(`segments.build.${one}`),
        }))}
        value={way}
        onChange={(next) => next && next !== way && setWay(next as Way)}
      />
      {"oneOf" in value ? (
        <ValuesSelect
          label={t("segments.build.valuesOf", { name: attributeName(name) })}
          placeholder={t("segments.build.values")}
          options={options ?? null}
          value={value.oneOf}
          onChange={(oneOf) => onChange({ ...condition, value: { oneOf } })}
        />
      ) : "missing" in value ? null : (
        <RangeEditor
          value={value}
          range={known?.range ?? null}
          onChange={(next) => onChange({ ...condition, value: next })}
        />
      )}
    </>
  );
}
