import { Button, Menu } from "@mantine/core";
import { IconLink, IconShare } from "@tabler/icons-react";
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
  const share = (chosen: string) => {
    const wanted = sharings.find((each) => each === chosen);
    if (!wanted || wanted === sharing) return;
    save.mutate(
      { name, tiles, version, sharing: wanted },
      { onSuccess: () => showDone(t(`dashboards.sharing.${wanted}`)) },
    );
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
              <Menu.RadioGroup value={sharing} onChange={share}>
                {sharings.map((each) => (
                  <Menu.RadioItem key={each} value={each} closeMenuOnClick>
                    {t(`dashboards.sharing.${each}`)}
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
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
