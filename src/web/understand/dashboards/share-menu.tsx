import { Button, Menu } from "@mantine/core";
import { IconCheck, IconLink, IconShare } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Dashboard, sharings } from "../../../understand/dashboards/contract.ts";
import { copyText } from "../../access/settings/copy-text.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { showDone } from "../../kit/show-undo.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useSaveDashboard } from "./dashboards-data.ts";

/** Who else sees the dashboard, and the link to give them. */
export function ShareMenu({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const save = useSaveDashboard(dashboard.id);
  const { id, name, tiles, version, sharing, mine } = dashboard;
  const copy = async () => {
    const isCopied = await copyText(window.location.origin + path(`dashboards/${id}`));
    if (!isCopied) return;
    showDone(t(sharing === "private" ? "dashboards.sharing.copiedPrivate" : "dashboards.sharing.copied"));
  };
  return (
    <>
      <ErrorNote error={save.error} />
      <Menu position="bottom-end" shadow="md" width={300}>
        <Menu.Target>
          <Button
            variant="default"
            loading={save.isPending}
            leftSection={<IconShare size={16} aria-hidden />}
          >
            {t("dashboards.sharing.title")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {mine ? (
            <>
              <Menu.Label>{t("dashboards.list.shared")}</Menu.Label>
              {sharings.map((each) => (
                <Menu.Item
                  key={each}
                  role="menuitemradio"
                  aria-checked={each === sharing}
                  rightSection={each === sharing ? <IconCheck size={16} aria-hidden /> : null}
                  onClick={() =>
                    save.mutate(
                      { name, tiles, version, sharing: each },
                      { onSuccess: () => showDone(t(`dashboards.sharing.${each}`)) },
                    )
                  }
                >
                  {t(`dashboards.sharing.${each}`)}
                </Menu.Item>
              ))}
              <Menu.Divider />
            </>
          ) : null}
          <Menu.Item leftSection={<IconLink size={16} aria-hidden />} onClick={() => void copy()}>
            {t("dashboards.sharing.copy")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
