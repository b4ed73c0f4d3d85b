import { ActionIcon, Select } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SegmentCondition } from "../../../../core/segments/definition.ts";
import { conditionSchema } from "../../../../listen/segments/definition-contract.ts";
import type { SegmentFields } from "../../../../listen/segments/contract.ts";
import classes from "../segments.module.css";
import { AttributeEditor } from "./attribute-editor.tsx";
import { ContactsEditor } from "./contacts-editor.tsx";
import { CountEditor } from "./count-editor.tsx";
import { type FieldKey, fieldOf, newCondition } from "./condition-kinds.ts";
import { MarkEditor } from "./mark-editor.tsx";
import { NotToggle } from "./not-toggle.tsx";
import { RangeEditor } from "./range-editor.tsx";
import { RfmEditor } from "./rfm-editor.tsx";
import { useFieldOptions } from "./use-field-options.ts";
import { ValuesSelect } from "./values-select.tsx";
import { WithinEditor } from "./within-editor.tsx";

type Props = {
  condition: SegmentCondition;
  fields: SegmentFields | undefined;
  onChange: (condition: SegmentCondition) => void;
  onRemove: () => void;
};

/** One condition: what it asks about, and what is asked. */
export function ConditionRow({ condition, fields, onChange, onRemove }: Props) {
  const { t } = useTranslation("understand");
  const field = fieldOf(condition);
  const options = useFieldOptions(fields, field);
  const lacking = !conditionSchema.safeParse(condition).success;
  return (
    <fieldset className={classes.condition} aria-label={t("segments.build.condition")}>
      <Select
        className={classes.field}
        aria-label={t("segments.build.field")}
        size="sm"
        searchable
        allowDeselect={false}
        data={options}
        value={field}
        onChange={(key) => key && key !== field && onChange(newCondition(key as FieldKey, fields))}
        nothingFoundMessage={t("filter.nothing")}
      />
      <div className={classes.asked}>
        <ConditionEditor condition={condition} fields={fields} onChange={onChange} />
        <NotToggle not={condition.not ?? false} onChange={(not) => onChange({ ...condition, not })} />
        {lacking ? <span className={classes.lacking}>{t("segments.build.lacking")}</span> : null}
      </div>
      <ActionIcon
        className={classes.drop}
        variant="subtle"
        color="gray"
        aria-label={t("segments.build.removeCondition")}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </fieldset>
  );
}

function ConditionEditor({ condition, fields, onChange }: Omit<Props, "onRemove">) {
  const { t } = useTranslation("understand");
  switch (condition.on) {
    case "attribute":
      return <AttributeEditor condition={condition} fields={fields} onChange={onChange} />;
    case "tenure":
      return (
        <RangeEditor
          value={condition.days}
          unit={t("segments.build.days")}
          onChange={(days) => onChange({ ...condition, days })}
        />
      );
    case "contacts":
      return <ContactsEditor condition={condition} fields={fields} onChange={onChange} />;
    case "topics":
      return (
        <>
          <ValuesSelect
            label={t("segments.build.topics")}
            options={fields?.topics ?? []}
            value={condition.topics}
            onChange={(topics) => onChange({ ...condition, topics })}
          />
          <CountEditor count={condition.count} onChange={(count) => onChange({ ...condition, count })} />
          <WithinEditor within={condition.within} onChange={(within) => onChange({ ...condition, within })} />
        </>
      );
    case "events":
      return (
        <>
          <ValuesSelect
            label={t("segments.build.events")}
            options={fields?.events ?? []}
            value={condition.names}
            onChange={(names) => onChange({ ...condition, names })}
          />
          <CountEditor count={condition.count} onChange={(count) => onChange({ ...condition, count })} />
          <WithinEditor within={condition.within} onChange={(within) => onChange({ ...condition, within })} />
        </>
      );
    case "sentiment":
      return (
        <>
          <Select
            w="11rem"
            aria-label={t("segments.build.lean")}
            allowDeselect={false}
            data={(["negative", "neutral", "positive"] as const).map((lean) => ({
              value: lean,
              label: t(`segments.lean.${lean}`),
            }))}
            value={condition.lean}
            onChange={(lean) => lean && onChange({ ...condition, lean: lean as typeof condition.lean })}
          />
          <WithinEditor within={condition.within} onChange={(within) => onChange({ ...condition, within })} />
        </>
      );
    case "mark":
      return <MarkEditor condition={condition} fields={fields} onChange={onChange} />;
    case "left":
      return (
        <WithinEditor within={condition.within} onChange={(within) => onChange({ ...condition, within })} />
      );
    case "rfm":
      return <RfmEditor condition={condition} onChange={onChange} />;
  }
}
