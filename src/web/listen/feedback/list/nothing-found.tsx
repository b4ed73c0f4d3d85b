import { Button, Stack } from "@mantine/core";
import { IconSearchOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../kit/empty-state.tsx";
import classes from "./list.module.css";
import type { Condition } from "../filter/use-conditions.ts";

type NothingFoundProps = { conditions: Condition[]; onClear: () => void };

/** The filter leaves nothing: offers to drop its conditions one at a time. */
export function NothingFound({ conditions, onClear }: NothingFoundProps) {
  const { t } = useTranslation("listen");
  const actions = (
    <Stack gap="xs" align="center">
      {conditions.map(({ id, field, value, drop }) => (
        <Button key={id} variant="default" maw="24rem" onClick={drop}>
          {t("feedback.nothing.without", { what: `${field}: ${value}` })}
        </Button>
      ))}
      {conditions.length > 1 ? (
        <Button variant="subtle" onClick={onClear}>
          {t("feedback.nothing.all")}
        </Button>
      ) : null}
    </Stack>
  );
  return (
    <div className={classes.nothing}>
      <EmptyState
        icon={<IconSearchOff size={28} stroke={1.5} />}
        title={t("feedback.nothing.title")}
        text={conditions.length > 0 ? t("feedback.nothing.text") : undefined}
        actions={actions}
      />
    </div>
  );
}
