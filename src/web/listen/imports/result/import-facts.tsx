import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ImportView } from "../../../../listen/imports/contract.ts";
import { useFormat } from "../../../kit/use-format.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { ImportStatus } from "../parts/import-status.tsx";
import classes from "./result.module.css";

/** Where it came from, who brought it, how long it took. */
export function ImportFacts({ import: view }: { import: ImportView }) {
  const { t } = useTranslation("listen");
  const { api, seesPersonalData } = useWorkspace();
  const format = useFormat();
  const seconds =
    view.endedAt === null ? null : (Date.parse(view.endedAt) - Date.parse(view.createdAt)) / 1000;
  const size = view.file ? ` (${format.bytes(view.file.bytes)})` : "";
  return (
    <dl className={classes.facts}>
      <Row label={t("imports.columns.status")}>
        <ImportStatus status={view.status} dryRun={view.dryRun} />
      </Row>
      <Row label={t("imports.result.file")}>
        {view.file === null ? (
          t("imports.noFile")
        ) : seesPersonalData ? (
          <>
            <Anchor
              href={api(`files/${view.file.id}/content`)}
              download={view.file.name}
              size="sm"
              underline="always"
            >
              {view.file.name}
            </Anchor>
            {size}
          </>
        ) : (
          `${view.file.name}${size}`
        )}
      </Row>
      <Row label={t("imports.columns.kind")}>{t(`imports.kinds.${view.kind}`)}</Row>
      <Row label={t("imports.columns.source")}>{view.source.name}</Row>
      <Row label={t("imports.result.by")}>{view.createdBy}</Row>
      <Row label={t("imports.result.started")}>{format.dateTime(view.createdAt)}</Row>
      {view.endedAt === null ? null : (
        <Row label={t("imports.result.ended")}>{format.dateTime(view.endedAt)}</Row>
      )}
      {seconds === null ? null : <Row label={t("imports.result.took")}>{format.duration(seconds)}</Row>}
    </dl>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
