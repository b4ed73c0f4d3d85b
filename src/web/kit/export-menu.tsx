import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useWorkspace } from "./workspace-context.ts";

/** Takes what is on screen away as a file. @param path the place of the files, less their ending */
export function ExportMenu({ path, query }: { path: string; query: string }) {
  const { t } = useTranslation("kit");
  const { api } = useWorkspace();
  const file = (kind: "csv" | "xlsx") => `${api(`${path}.${kind}`)}${query === "" ? "" : `?${query}`}`;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {t("export.label")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={file("csv")} download>
          {t("export.csv")}
        </Menu.Item>
        <Menu.Item component="a" href={file("xlsx")} download>
          {t("export.xlsx")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
