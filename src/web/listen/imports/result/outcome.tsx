import { Group, Text, Title } from "@mantine/core";
import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconClipboardCheck,
  IconLoader,
  IconPlayerStop,
  type TablerIcon,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ImportView } from "../../../../listen/imports/contract.ts";
import classes from "./result.module.css";

type Ending = { icon: TablerIcon; tone?: "better" | "worse" | "warn"; title: string; hint?: string };

/** How it ended, in a sentence, with what may be done about it. */
export function Outcome({ import: view }: { import: ImportView }) {
  const { icon: Icon, tone, title, hint } = useEnding(view);
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start" aria-live="polite">
      <Icon size={22} stroke={1.75} className={classes.outcomeIcon} data-tone={tone} aria-hidden />
      <div>
        <Title order={2}>{title}</Title>
        {view.fault ? <Text size="sm">{view.fault.sentence}</Text> : null}
        {hint === undefined ? null : (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        )}
      </div>
    </Group>
  );
}

function useEnding(view: ImportView): Ending {
  const { t } = useTranslation("listen");
  const file = view.file?.name ?? view.source.name;
  switch (view.status) {
    case "done":
      return view.dryRun
        ? { icon: IconClipboardCheck, title: t("imports.result.doneDry") }
        : { icon: IconCircleCheck, tone: "better", title: t("imports.result.done") };
    case "failed":
      return {
        icon: IconCircleX,
        tone: "worse",
        title: t("imports.result.failed"),
        ...(view.dryRun ? {} : { hint: t("imports.result.failedHint") }),
      };
    case "cancelled":
      return {
        icon: IconPlayerStop,
        tone: "warn",
        title: t("imports.result.cancelled"),
        ...(view.dryRun ? {} : { hint: t("imports.result.cancelledHint") }),
      };
    case "undone":
      return {
        icon: IconArrowBackUp,
        title: t("imports.result.undone"),
        hint: t("imports.result.undoneHint"),
      };
    case "undoing":
      return { icon: IconLoader, title: t("imports.result.undoing", { file }) };
    default:
      return { icon: IconLoader, title: t("imports.result.running", { file }) };
  }
}
