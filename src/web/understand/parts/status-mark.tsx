import { Tooltip } from "@mantine/core";
import { IconCheck, IconEyeOff, IconSparkles } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Pain } from "../../../understand/contract.ts";
import classes from "./status-mark.module.css";

const icons = { proposed: IconSparkles, accepted: IconCheck, hidden: IconEyeOff };

/** Whether a topic is a machine's guess, accepted by a person, or hidden. */
export function StatusMark({ status }: { status: Pain["status"] }) {
  const { t } = useTranslation("understand");
  const Icon = icons[status];
  return (
    <Tooltip label={t(`parts.statusHint.${status}`)} multiline maw={280}>
      <span className={classes.mark} data-status={status}>
        <Icon size={12} stroke={2} aria-hidden />
        {t(`parts.status.${status}`)}
      </span>
    </Tooltip>
  );
}
