import { useTranslation } from "react-i18next";
import type { ContactsCondition, Lean } from "../../../../core/segments/definition.ts";
import type { SegmentFields } from "../../../../listen/segments/contract.ts";
import { useValueName } from "../../../listen/feedback/parts/use-value-name.ts";
import { CountEditor } from "./count-editor.tsx";
import { ValuesSelect } from "./values-select.tsx";
import { WithinEditor } from "./within-editor.tsx";

type Props = {
  condition: ContactsCondition;
  fields: SegmentFields | undefined;
  onChange: (condition: ContactsCondition) => void;
};

/** How often, when, and of which kind, channel, touchpoint and lean. */
export function ContactsEditor({ condition, fields, onChange }: Props) {
  const { t } = useTranslation("understand");
  const valueName = useValueName();
  const named = (field: string, values: SegmentFields["channels"] | undefined) =>
    (values ?? []).map((each) => ({ ...each, label: valueName(field, each.value) }));
  const set = (name: "kind" | "channel" | "touchpoint" | "sentiment") => (values: string[]) =>
    onChange({ ...condition, [name]: values.length > 0 ? values : undefined });
  const leans: Lean[] = ["negative", "neutral", "positive"];
  return (
    <>
      <CountEditor count={condition.count} onChange={(count) => onChange({ ...condition, count })} />
      <WithinEditor within={condition.within} onChange={(within) => onChange({ ...condition, within })} />
      <ValuesSelect
        label={t("kit:field.kind")}
        placeholder={t("segments.build.anyKind")}
        options={named("kind", fields?.kinds)}
        value={condition.kind ?? []}
        onChange={set("kind")}
      />
      <ValuesSelect
        label={t("kit:field.channel")}
        placeholder={t("segments.build.anyChannel")}
        options={named("channel", fields?.channels)}
        value={condition.channel ?? []}
        onChange={set("channel")}
      />
      <ValuesSelect
        label={t("kit:field.touchpoint")}
        placeholder={t("segments.build.anyTouchpoint")}
        options={named("touchpoint", fields?.touchpoints)}
        value={condition.touchpoint ?? []}
        onChange={set("touchpoint")}
      />
      <ValuesSelect
        label={t("kit:field.sentiment")}
        placeholder={t("segments.build.anyLean")}
        options={leans.map((lean) => ({ value: lean, label: t(`segments.lean.${lean}`), count: null }))}
        value={condition.sentiment ?? []}
        onChange={set("sentiment")}
      />
    </>
  );
}
