import { useTranslation } from "react-i18next";
import { contactFields, type ContactsCondition, type Lean } from "../../../../core/segments/definition.ts";
import type { SegmentFields } from "../../../../listen/segments/contract.ts";
import { useValueName } from "../../../listen/feedback/parts/use-value-name.ts";
import { ChoiceSelect } from "./choice-select.tsx";
import { CountEditor } from "./count-editor.tsx";
import { ValuesSelect } from "./values-select.tsx";
import { WithinEditor } from "./within-editor.tsx";

type Props = {
  condition: ContactsCondition;
  fields: SegmentFields | undefined;
  onChange: (condition: ContactsCondition) => void;
};

/** How often, when, and of which kind, channel, touchpoint, team, language and lean. */
export function ContactsEditor({ condition, fields, onChange }: Props) {
  const { t } = useTranslation("understand");
  const valueName = useValueName();
  const leans: Lean[] = ["negative", "neutral", "positive"];
  return (
    <>
      <CountEditor count={condition.count} onChange={(count) => onChange({ ...condition, count })} />
      <WithinEditor within={condition.within} onChange={(within) => onChange({ ...condition, within })} />
      {contactFields.map((field) => (
        <ChoiceSelect
          key={field}
          label={t(`kit:field.${field}`)}
          placeholder={t(`segments.build.anyOf.${field}`)}
          options={fields?.[`${field}s`] ?? []}
          nameOf={(value) => valueName(field, value)}
          mayLack={field !== "kind"}
          value={condition[field]}
          onChange={(choice) => onChange({ ...condition, [field]: choice })}
        />
      ))}
      <ValuesSelect
        isLabelled
        label={t("kit:field.sentiment")}
        placeholder={t("segments.build.anyOf.lean")}
        options={leans.map((lean) => ({ value: lean, label: t(`segments.lean.${lean}`), count: null }))}
        value={condition.sentiment ?? []}
        onChange={(sentiment) =>
          onChange({ ...condition, sentiment: sentiment.length > 0 ? (sentiment as Lean[]) : undefined })
        }
      />
    </>
  );
}
