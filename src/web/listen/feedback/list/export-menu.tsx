import { Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ToolButton } from "../parts/tool-button.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";

/** What the filter leaves, as a file. Plain links: the browser streams them to disk, however long they are. */
export function ExportMenu({ query }: { query: string }) {
  const { t } = useTranslation("listen");
  const { api } = useWorkspace();
  const href = (format: string) => `${api(`feedback/export.${format}`)}${query === "" ? "" : `?${query}`}`;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ToolButton label={t("feedback.export.label")} icon={IconDownload} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("feedback.export.hint")}</Menu.Label>
        <Menu.Item component="a" href={href("csv")} download>
          {t("feedback.export.csv")}
        </Menu.Item>
        <Menu.Item component="a" href={href("xlsx")} download>
          {t("feedback.export.xlsx")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
