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
    <ul className={classes.chips} aria-label={t("feedback.filters.active")}>
      {conditions.map(({ id, field, value, drop }) => (
        <li key={id}>
          <UnstyledButton
            className={classes.chip}
            onClick={drop}
            aria-label={t("feedback.filters.remove", { what: `${field}: ${value}` })}
          >
            <span className={classes.field}>{field}</span>
            <span className={classes.value}>{value}</span>
            <IconX size={12} stroke={2} aria-hidden />
          </UnstyledButton>
        </li>
      ))}
      <li>
        <Button size="xs" variant="subtle" color="gray" onClick={onClear}>
          {t("feedback.filters.clear")}
        </Button>
      </li>
    </ul>
  );
}
