import { useTranslation } from "react-i18next";
import type { ImportView } from "../../../../listen/imports/contract.ts";
import classes from "./parts.module.css";

type ImportStatusProps = Pick<ImportView, "status" | "dryRun">;

/** Where an import stands, in a word with a coloured dot. */
export function ImportStatus({ status, dryRun }: ImportStatusProps) {
  const { t } = useTranslation("listen");
  return (
    <span className={classes.status} data-status={status}>
      <span className={classes.dot} aria-hidden />
      {t(`imports.status.${status}`)}
      {dryRun ? <span className={classes.dry}>{t("imports.dryRun")}</span> : null}
    </span>
  );
}
