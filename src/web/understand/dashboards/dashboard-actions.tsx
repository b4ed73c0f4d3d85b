import { ActionIcon, Button, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDots, IconDownload, IconMail, IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Dashboard } from "../../../understand/dashboards/contract.ts";
import { ConfirmAction } from "../../kit/confirm-action.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useCreateDashboard, useRemoveDashboard } from "./dashboards-data.ts";
import { MailingsDrawer } from "./mailings/mailings-drawer.tsx";
import { ShareMenu } from "./share-menu.tsx";

const formats = ["pdf", "png", "xlsx", "csv"] as const;

/** What may be done with a whole dashboard: share it, take it away, have it sent, copy it, change it. */
export function DashboardActions({ dashboard, onEdit }: { dashboard: Dashboard; onEdit: () => void }) {
  const { t } = useTranslation("understand");
  const { api } = useWorkspace();
  const [areMailingsOpen, mailings] = useDisclosure(false);
  const { id, mayChange } = dashboard;
  return (
    <>
      <ShareMenu dashboard={dashboard} />
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
            {t("dashboards.export")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map((format) => (
            <Menu.Item key={format} component="a" href={api(`dashboards/${id}/export.${format}`)} download>
              {t(`dashboards.formats.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {mayChange ? (
        <>
          <Button
            variant="default"
            leftSection={<IconMail size={16} aria-hidden />}
            aria-haspopup="dialog"
            onClick={mailings.open}
          >
            {t("dashboards.mailings.title")}
          </Button>
          <MailingsDrawer dashboard={dashboard} opened={areMailingsOpen} onClose={mailings.close} />
          <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
            {t("dashboards.edit.start")}
          </Button>
        </>
      ) : null}
      <MoreMenu dashboard={dashboard} />
    </>
  );
}

/** Rarely wanted: a copy of one's own, and the end of it. */
function MoreMenu({ dashboard: { id, name, tiles, mine } }: { dashboard: Dashboard }) {
  const { t } = useTranslation("understand");
  const { can, path } = useWorkspace();
  const navigate = useNavigate();
  const remove = useRemoveDashboard();
  const create = useCreateDashboard();
  const copy = () =>
    create.mutate(
      { name: t("dashboards.copyName", { name }).slice(0, 120), tiles: tiles.map(asNew) },
      { onSuccess: (made) => void navigate(path(`dashboards/${made.id}`)) },
    );
  if (!can("views.write")) return null;
  return (
    <>
      <ErrorNote error={create.error} />
      <ConfirmAction
        danger
        label={t("dashboards.edit.remove")}
        title={t("dashboards.edit.remove")}
        preview={t("dashboards.edit.removeText", { name })}
        confirm={t("dashboards.edit.remove")}
        onConfirm={async () => {
          await remove(id);
          void navigate(path("dashboards"));
        }}
        renderTrigger={(open) => (
          <Menu position="bottom-end" shadow="md">
            <Menu.Target>
              <ActionIcon
                variant="default"
                size={30}
                aria-label={t("dashboards.more")}
                loading={create.isPending}
              >
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={copy}>{t("dashboards.copy")}</Menu.Item>
              {mine ? (
                <Menu.Item color="red" onClick={open}>
                  {t("dashboards.edit.remove")}
                </Menu.Item>
              ) : null}
            </Menu.Dropdown>
          </Menu>
        )}
      />
    </>
  );
}

const asNew = (tile: Dashboard["tiles"][number]) => ({ ...tile, id: crypto.randomUUID() });
