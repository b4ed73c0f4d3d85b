import { Progress, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportView } from "../../../../listen/imports/contract.ts";
import { useFormat } from "../../../kit/use-format.ts";
import { isLive } from "./use-import.ts";

type ImportProgressProps = { import: ImportView; label: string };

/** How far a running import is, by bytes of its file; a taking back tells no share. */
export function ImportProgress({ import: view, label }: ImportProgressProps) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  if (!isLive(view)) return null;
  const bytes = view.file?.bytes ?? 0;
  const share = view.status === "running" && bytes > 0 ? Math.min(1, view.bytesDone / bytes) : null;
  const far = share === null ? "" : ` · ${format.percent(share, 0)}`;
  return (
    <div>
      <Progress.Root size="sm" radius="xl">
        <Progress.Section
          value={share === null ? 100 : share * 100}
          animated={share === null}
          striped={share === null}
          aria-label={label}
        />
      </Progress.Root>
      <Text size="xs" c="dimmed" mt={4} className="numbers">
        {view.status === "running"
          ? `${t("imports.read", { count: view.recordsDone, formatted: format.number(view.recordsDone) })}${far}`
          : t(`imports.status.${view.status}`)}
      </Text>
    </div>
  );
}
