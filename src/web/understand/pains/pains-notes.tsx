import { useTranslation } from "react-i18next";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import classes from "./pains-page.module.css";

/** How the money is counted, and the keys of the list. */
export function PainsNotes() {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  return (
    <div className={classes.notes}>
      <span>
        {t("pains.moneyNote")} <QuietLink to={path("settings/costs")}>{t("pains.costModel")}</QuietLink>
      </span>
      <span className={classes.keys}>{t("pains.keysNote")}</span>
    </div>
  );
}
