import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useWorkspace } from "../../kit/workspace-context.ts";

/** Takes the ranking away as it stands under the filter. */
export function ExportMenu({ query }: { query: string }) {
  const { t } = useTranslation("understand");
  const { api } = useWorkspace();
  const file = (kind: "csv" | "xlsx") => `${api(`pains/export.${kind}`)}${query === "" ? "" : `?${query}`}`;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {t("pains.export.label")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={file("csv")} download>
          {t("pains.export.csv")}
        </Menu.Item>
        <Menu.Item component="a" href={file("xlsx")} download>
          {t("pains.export.xlsx")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
