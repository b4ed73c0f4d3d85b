import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ImportView } from "../../../../listen/imports/contract.ts";
import { useFormat } from "../../../kit/use-format.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { ImportCounts } from "../parts/import-counts.tsx";
import { ImportProgress } from "../parts/import-progress.tsx";
import { ImportStatus } from "../parts/import-status.tsx";
import { isLive } from "../parts/use-import.ts";
import classes from "./history.module.css";
import { ImportMenu } from "./import-menu.tsx";

const columns = ["file", "source", "when", "by", "status", "result"] as const;

/** The history; on a phone each import is a card. */
export function ImportsTable({ imports }: { imports: ImportView[] }) {
  const { t } = useTranslation("listen");
  return (
    <Table className={classes.table} aria-label={t("imports.list")} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column}>{t(`imports.columns.${column}`)}</Table.Th>
          ))}
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {imports.map((view) => (
          <ImportRow key={view.id} import={view} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function ImportRow({ import: view }: { import: ImportView }) {
  const { t } = useTranslation("listen");
  const { path } = useWorkspace();
  const format = useFormat();
  const name = view.file?.name ?? view.source.name;
  return (
    <Table.Tr>
      <Table.Td className={classes.file}>
        <Link to={path(`imports/${view.id}`)}>{name}</Link>
        <span className={classes.under}>
          {t(`imports.kinds.${view.kind}`)}
          {view.file ? ` · ${format.bytes(view.file.bytes)}` : null}
        </span>
      </Table.Td>
      <Table.Td className={classes.source}>{view.source.name}</Table.Td>
      <Table.Td className={classes.when}>
        <time dateTime={view.createdAt} title={format.dateTime(view.createdAt)}>
          {format.dateTime(view.createdAt)}
        </time>
      </Table.Td>
      <Table.Td className={classes.by}>{view.createdBy}</Table.Td>
      <Table.Td className={classes.status}>
        <ImportStatus status={view.status} dryRun={view.dryRun} />
      </Table.Td>
      <Table.Td className={classes.result}>
        {isLive(view) ? <ImportProgress import={view} label={name} /> : <ImportCounts import={view} />}
        {view.fault ? <span className={classes.fault}>{view.fault.sentence}</span> : null}
      </Table.Td>
      <Table.Td className={classes.menu}>
        <ImportMenu import={view} />
      </Table.Td>
    </Table.Tr>
  );
}
