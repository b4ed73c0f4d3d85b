import { Button, UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./conditions.module.css";
import type { Condition } from "./use-conditions.ts";

type ConditionChipsProps = { conditions: Condition[]; onClear: () => void };

/** What the list is narrowed by; each goes with one press. */
export function ConditionChips({ conditions, onClear }: ConditionChipsProps) {
  const { t } = useTranslation("listen");
  if (conditions.length === 0) return null;
  return (
    <div className={classes.chips} role="group" aria-label={t("feedback.filters.active")}>
      {conditions.map(({ id, field, value, drop }) => (
        <UnstyledButton
          key={id}
          className={classes.chip}
          onClick={drop}
          aria-label={t("feedback.filters.remove", { what: `${field}: ${value}` })}
        >
          <span className={classes.field}>{field}</span>
          <span className={classes.value}>{value}</span>
          <IconX size={12} stroke={2} aria-hidden />
        </UnstyledButton>
      ))}
      <Button size="xs" variant="subtle" color="gray" onClick={onClear}>
        {t("feedback.filters.clear")}
      </Button>
    </div>
  );
}
