import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ImportView } from "../../../../listen/imports/contract.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { canUndo, UndoImport } from "../parts/undo-import.tsx";
import { isLive, useImportAction } from "../parts/use-import.ts";

/** What may be done with one import of the history. */
export function ImportMenu({ import: view }: { import: ImportView }) {
  const { can } = useWorkspace();
  if (!canUndo(view) || !can("imports.write")) return <Items import={view} undo={null} />;
  return <UndoImport import={view} renderTrigger={(open) => <Items import={view} undo={open} />} />;
}

function Items({ import: view, undo }: { import: ImportView; undo: (() => void) | null }) {
  const { t } = useTranslation("listen");
  const { path, api, can, seesPersonalData } = useWorkspace();
  const stop = useImportAction(view.id, "cancel");
  const resume = useImportAction(view.id, "resume");
  const mayWrite = can("imports.write");
  const running = isLive(view) && view.status !== "undoing";
  const stopped = view.status === "failed" || view.status === "cancelled";
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("imports.actions.menu", { file: view.file?.name ?? view.source.name })}
        >
          <IconDots size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {running && mayWrite ? (
          <Menu.Item onClick={() => stop.mutate()}>{t("imports.actions.stop")}</Menu.Item>
        ) : null}
        {stopped && mayWrite ? (
          <Menu.Item onClick={() => resume.mutate()}>{t("imports.actions.resume")}</Menu.Item>
        ) : null}
        {view.kind === "feedback" && view.status === "done" && !view.dryRun ? (
          <Menu.Item component={Link} to={path(`feedback?import=${view.id}`)}>
            {t("imports.actions.showFeedback")}
          </Menu.Item>
        ) : null}
        {view.bad > 0 ? (
          <Menu.Item component="a" href={api(`imports/${view.id}/bad-rows.csv`)} download>
            {t("imports.actions.errors")}
          </Menu.Item>
        ) : null}
        {view.file && seesPersonalData ? (
          <Menu.Item component="a" href={api(`files/${view.file.id}/content`)} download={view.file.name}>
            {t("imports.actions.file")}
          </Menu.Item>
        ) : null}
        {view.file && mayWrite ? (
          <Menu.Item component={Link} to={path(`imports/new?file=${view.file.id}`)}>
            {t("imports.actions.again")}
          </Menu.Item>
        ) : null}
        {undo === null ? null : (
          <Menu.Item color="red" onClick={undo}>
            {t("imports.actions.undo")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
