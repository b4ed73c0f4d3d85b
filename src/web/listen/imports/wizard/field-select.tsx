import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Preview } from "../../../../listen/imports/contract.ts";
import { useFormat } from "../../../kit/use-format.ts";
import { type FactsKind, fieldGroups, sureFrom } from "./draft.ts";
import { useFieldName } from "./use-field-name.ts";
import classes from "./wizard.module.css";

type FieldSelectProps = {
  kind: FactsKind;
  column: Preview["columns"][number];
  field: string;
  /** By the person, so no guess any more. */
  chosen: boolean;
  remembered: boolean;
  onChange: (field: string) => void;
};

/** What a column is: a guess has a dashed edge and says how sure it is, until a person chooses. */
export function FieldSelect({ kind, column, field, chosen, remembered, onChange }: FieldSelectProps) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  const nameOf = useFieldName();
  const named = (fields: readonly string[]) => fields.map((value) => ({ value, label: nameOf(value) }));
  const groups = fieldGroups[kind];
  const telling = field !== "attribute" && field !== "ignore" && !chosen && !remembered;
  const confidence = format.percent(column.confidence, 0);
  const sure = column.confidence >= sureFrom;
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={`${t("imports.wizard.field")}: ${column.name}`}
        value={field}
        onChange={(event) => onChange(event.currentTarget.value)}
        classNames={{ input: classes.fieldInput }}
        data-guess={telling || undefined}
        data={[
          { group: t("imports.fields.groups.main"), items: named(groups.main) },
          { group: t("imports.fields.groups.customer"), items: named(groups.customer) },
          { group: t("imports.fields.groups.rest"), items: named(["attribute", "ignore"]) },
        ]}
      />
      {telling ? (
        <span className={classes.guess} data-unsure={!sure || undefined}>
          {t(sure ? "imports.wizard.guess" : "imports.wizard.unsure", { confidence })}
        </span>
      ) : null}
      {chosen ? <span className={classes.guess}>{t("imports.wizard.chosen")}</span> : null}
    </>
  );
}
