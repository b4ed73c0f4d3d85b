import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useWorkspace } from "../../kit/workspace-context.ts";

/** Takes the numbers away as they stand on screen, every bucket of every line among them. */
export function MetricExport({ metric, query }: { metric: string; query: string }) {
  const { t } = useTranslation("understand");
  const { api } = useWorkspace();
  const file = (kind: "csv" | "xlsx") =>
    `${api(`metrics/${metric}/export.${kind}`)}${query === "" ? "" : `?${query}`}`;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {t("metrics.export.label")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={file("csv")} download>
          {t("metrics.export.csv")}
        </Menu.Item>
        <Menu.Item component="a" href={file("xlsx")} download>
          {t("metrics.export.xlsx")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
