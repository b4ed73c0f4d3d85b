import { MultiSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RfmCondition } from "../../../../core/segments/definition.ts";
import { segmentWords } from "../../../../core/segments/segment-words.ts";
import { rfmSegmentName } from "../../../../listen/segments/definition-contract.ts";
import { useFormat } from "../../../kit/use-format.ts";

type Props = { condition: RfmCondition; onChange: (condition: RfmCondition) => void };
const fifths = ["1", "2", "3", "4", "5"];

/** Named segments of RFM, or scores of recency, frequency and money; 5 is best. */
export function RfmEditor({ condition, onChange }: Props) {
  const { t } = useTranslation("understand");
  const { locale } = useFormat();
  if (condition.segments) {
    return (
      <MultiSelect
        miw="14rem"
        maw="28rem"
        searchable
        aria-label={t("segments.field.rfm-segment")}
        placeholder={condition.segments.length === 0 ? t("segments.build.values") : undefined}
        data={rfmSegmentName.options.map((name) => ({
          value: name,
          label: segmentWords[locale].segment[name],
        }))}
        value={condition.segments}
        onChange={(names) =>
          onChange({ ...condition, segments: names as NonNullable<RfmCondition["segments"]> })
        }
      />
    );
  }
  return (["recency", "frequency", "monetary", "value"] as const).map((name) => (
    <MultiSelect
      key={name}
      miw="9rem"
      aria-label={t(`segments.rfm.${name}`)}
      placeholder={(condition[name]?.length ?? 0) === 0 ? t(`segments.rfm.${name}`) : undefined}
      data={fifths}
      value={(condition[name] ?? []).map(String)}
      onChange={(scores) =>
        onChange({ ...condition, [name]: scores.length > 0 ? scores.map(Number) : undefined })
      }
    />
  ));
}
