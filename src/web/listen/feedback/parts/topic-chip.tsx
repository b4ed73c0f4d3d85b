import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./parts.module.css";

type TopicChipProps = { name: string; status: string; children?: ReactNode };

/** A topic's name; a machine's guess has a dashed edge until a person accepts it. */
export function TopicChip({ name, status, children }: TopicChipProps) {
  const { t } = useTranslation("listen");
  const guess = status === "proposed";
  return (
    <span
      className={classes.chip}
      data-guess={guess || undefined}
      title={guess ? t("feedback.proposedTopic", { name }) : name}
    >
      <span className={classes.chipName}>{name}</span>
      {children}
    </span>
  );
}
