import { Tooltip, VisuallyHidden } from "@mantine/core";
import { IconCheck, IconEyeOff, IconSparkles } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Pain } from "../../../understand/contract.ts";
import classes from "./status-mark.module.css";

const icons = { proposed: IconSparkles, accepted: IconCheck, hidden: IconEyeOff };

/** Between a name and its sign, which must not begin a line of its own. */
export const noBreak = "\u00a0";

/** Whether a topic is a machine's guess, accepted by a person, or hidden; only the sign in dense lists. */
export function StatusMark({ status, small = false }: { status: Pain["status"]; small?: boolean }) {
  const { t } = useTranslation("understand");
  const Icon = icons[status];
  const word = t(`parts.status.${status}`);
  return (
    <Tooltip label={t(`parts.statusHint.${status}`)} multiline maw={280}>
      <span className={small ? classes.sign : classes.mark} data-status={status}>
        <Icon size={small ? 14 : 12} stroke={2} aria-hidden />
        {small ? <VisuallyHidden>{word}</VisuallyHidden> : word}
      </span>
    </Tooltip>
  );
}
