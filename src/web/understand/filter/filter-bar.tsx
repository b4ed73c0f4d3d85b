import { Button, Menu } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConditionPill } from "./condition-pill.tsx";
import { choosableFields, conditionsOf, withoutConditions, withoutFilter } from "./conditions.ts";
import classes from "./filter-bar.module.css";
import { PeriodMenu } from "./period-menu.tsx";
import { useFieldLabel } from "./use-field-label.ts";
import type { ChangeAddress } from "../../kit/use-address.ts";

type Props = {
  params: URLSearchParams;
  onChange: ChangeAddress;
  /** False where the period is chosen elsewhere. */
  withPeriod?: boolean;
};

/** The shared filter of an address: the period, the conditions, one more condition. */
export function FilterBar({ params, onChange, withPeriod = true }: Props) {
  const { t } = useTranslation("understand");
  const fieldLabel = useFieldLabel();
  const [openField, setOpenField] = useState<string | null>(null);
  const given = conditionsOf(params);
  const fresh = openField !== null && !given.some(({ field }) => field === openField);
  const conditions = fresh ? [...given, { field: openField, values: [] }] : given;
  const free = choosableFields.filter((field) => !conditions.some((one) => one.field === field));
  const any = given.length > 0 || (withPeriod && (params.has("from") || params.has("to")));
  return (
    <section className={classes.bar} aria-label={t("filter.label")}>
      {withPeriod ? <PeriodMenu params={params} onChange={onChange} /> : null}
      {conditions.map((condition) => (
        <ConditionPill
          key={condition.field}
          condition={condition}
          params={params}
          onChange={onChange}
          opened={openField === condition.field}
          onOpen={(opened) => setOpenField(opened ? condition.field : null)}
        />
      ))}
      <Menu position="bottom-start" shadow="md" withinPortal>
        <Menu.Target>
          <Button size="xs" variant="subtle" color="gray" leftSection={<IconPlus size={14} aria-hidden />}>
            {t("filter.add")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {free.map((field) => (
            <Menu.Item key={field} onClick={() => setOpenField(field)}>
              {fieldLabel(field)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {any ? (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          onClick={() => onChange(withPeriod ? withoutFilter : withoutConditions)}
        >
          {t("filter.clear")}
        </Button>
      ) : null}
    </section>
  );
}
