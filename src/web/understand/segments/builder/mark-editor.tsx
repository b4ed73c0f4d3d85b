import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MarkCondition, NpsGroup } from "../../../../core/segments/definition.ts";
import { markScales } from "../../../../listen/segments/definition-contract.ts";
import type { SegmentFields } from "../../../../listen/segments/contract.ts";
import { useScaleName } from "../use-segment-sentence.ts";
import { RangeEditor } from "./range-editor.tsx";
import { WithinEditor } from "./within-editor.tsx";

type Props = {
  condition: MarkCondition;
  fields: SegmentFields | undefined;
  onChange: (condition: MarkCondition) => void;
};

/** The last, the mean or any mark on a scale; of NPS also by promoters, passives and detractors. */
export function MarkEditor({ condition, fields, onChange }: Props) {
  const { t } = useTranslation("understand");
  const scaleName = useScaleName();
  const { which, scale, is } = condition;
  const present = (fields?.scales ?? []).map(({ value }) => value);
  const scales = markScales.filter((one) => present.includes(one) || one === scale);
  const group = "group" in is ? is.group : "range";
  const setGroup = (next: string) =>
    onChange({ ...condition, is: next === "range" ? { min: 0, max: 10 } : { group: next as NpsGroup } });
  return (
    <>
      <Select
        w="8.5rem"
        aria-label={t("segments.build.whichMark")}
        allowDeselect={false}
        data={(["last", "mean", "any"] as const).map((one) => ({
          value: one,
          label: t(`segments.build.${one}Mark`),
        }))}
        value={which}
        onChange={(next) => next && onChange({ ...condition, which: next as MarkCondition["which"] })}
      />
      <Select
        w="8.5rem"
        aria-label={t("segments.build.scale")}
        allowDeselect={false}
        data={scales.map((one) => ({ value: one, label: scaleName(one) }))}
        value={scale}
        onChange={(next) =>
          next && onChange({ ...condition, scale: next, is: next === "nps" ? is : { max: 3 } })
        }
      />
      {scale === "nps" ? (
        <Select
          w="12.5rem"
          aria-label={t("segments.build.npsGroup")}
          allowDeselect={false}
          data={(["detractor", "passive", "promoter", "range"] as const).map((one) => ({
            value: one,
            label: t(`segments.build.${one}`),
          }))}
          value={group}
          onChange={(next) => next && setGroup(next)}
        />
      ) : null}
      {"group" in is ? null : (
        <RangeEditor value={is} onChange={(next) => onChange({ ...condition, is: next })} />
      )}
      <WithinEditor within={condition.within} onChange={(within) => onChange({ ...condition, within })} />
    </>
  );
}
