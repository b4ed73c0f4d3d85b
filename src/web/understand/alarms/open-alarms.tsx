import { useTranslation } from "react-i18next";
import { Note } from "../../kit/note.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { AlarmSize } from "./alarm-size.tsx";
import { useLatestAlarms } from "./alarms-data.ts";
import classes from "./alarms.module.css";
import { useSeriesName } from "./use-series-name.ts";

const mostShown = 3;

/** What rises now, on the first screen; nothing is drawn while nothing does. */
export function OpenAlarms() {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const format = useFormat();
  const seriesName = useSeriesName();
  const { data } = useLatestAlarms();
  if (!data || data.open === 0) return null;
  const open = data.items.filter(({ ended, verdict }) => ended === null && verdict !== "noise");
  return (
    <Note tone="warn" title={t("alarms.open", { count: data.open })}>
      <ul className={classes.open}>
        {open.slice(0, mostShown).map((item) => (
          <li key={item.id}>
            <QuietLink to={path(`alarms/${item.id}`)}>{seriesName(item.main)}</QuietLink>{" "}
            <AlarmSize alarm={item.main} />
            {", "}
            {t("alarms.since", { when: format.dateTime(item.onset) })}
          </li>
        ))}
      </ul>
      {data.open > mostShown ? <QuietLink to={path("alarms")}>{t("alarms.all")}</QuietLink> : null}
    </Note>
  );
}
