import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ImportView } from "../../../../listen/imports/contract.ts";
import { ConfirmAction } from "../../../kit/confirm-action.tsx";
import { useFormat } from "../../../kit/use-format.ts";
import { isLive, useImportAction } from "./use-import.ts";

/** A dry run wrote nothing; a running import must be stopped first; an undone one is undone. */
export function canUndo(view: ImportView): boolean {
  return !view.dryRun && !isLive(view) && view.status !== "undone" && view.inserted + view.updated > 0;
}

type UndoImportProps = { import: ImportView; renderTrigger?: (open: () => void) => ReactNode };

/** Takes an import back as a whole, after saying what will go. */
export function UndoImport({ import: view, renderTrigger }: UndoImportProps) {
  const { t } = useTranslation("listen");
  const undo = useImportAction(view.id, "undo");
  return (
    <ConfirmAction
      label={t("imports.actions.undo")}
      title={t("imports.undoTitle")}
      preview={<WhatGoes import={view} />}
      confirm={t("imports.undoConfirm")}
      danger
      onConfirm={() => undo.mutateAsync()}
      {...(renderTrigger ? { renderTrigger } : {})}
    />
  );
}

function WhatGoes({ import: { inserted, updated } }: { import: ImportView }) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  const sentences = [
    inserted > 0 ? t("imports.undoInserted", { count: inserted, formatted: format.number(inserted) }) : null,
    updated > 0 ? t("imports.undoUpdated", { count: updated, formatted: format.number(updated) }) : null,
    t("imports.undoKept"),
  ];
  return <Text size="sm">{sentences.filter((sentence) => sentence !== null).join(" ")}</Text>;
}
