import { Button, Title } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GamingAlarm, GamingQuery, GamingStrip } from "../../../understand/gaming/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useValueName } from "../../listen/feedback/parts/use-value-name.ts";
import { AlarmRows } from "./alarm-rows.tsx";
import { AlarmVerdict } from "./alarm-verdict.tsx";
import classes from "./gaming.module.css";
import { StripChart, StripLegend } from "./strip-chart.tsx";
import { useGamingFigures } from "./use-gaming-figures.ts";

export type Settings = Pick<GamingQuery, "days" | "shortSeconds">;
type Props = { alarm: GamingAlarm; settings: Settings; query: string };

/** One alarm: who, which sign, its numbers beside everybody's, the contacts behind it, and what a person says of it. */
export function AlarmCard({ alarm, settings, query }: Props) {
  const { t } = useTranslation("understand");
  const id = useId();
  const format = useFormat();
  const channelName = useValueName();
  const [isOpen, setOpen] = useState(false);
  const { pattern, level, label, evidence, rows, qValue, hours } = alarm;
  const who = t(`gaming.level.${level}`, {
    who: level === "channel" ? channelName("channel", label) : label,
  });
  return (
    <article className={classes.card} aria-labelledby={id}>
      <div className={classes.head}>
        <Title order={2} size="h4" id={id}>
          {t(`gaming.pattern.${pattern}`)}
        </Title>
        <span className={`numbers ${classes.figures}`}>
          {t("gaming.evidenceCount", { n: format.number(rows) })} ·{" "}
          {qValue < 0.001 ? t("gaming.qTiny") : t("gaming.q", { q: format.number(qValue, 3) })}
        </span>
      </div>
      <p className={classes.who}>{who}</p>
      <p className={classes.about}>
        {t(`gaming.about.${pattern}`, {
          days: format.number(settings.days),
          seconds: format.number(settings.shortSeconds),
        })}
      </p>
      {alarm.strips.map((strip) => (
        <Strip key={strip.measure} strip={strip} alarm={alarm} settings={settings} />
      ))}
      {hours.length > 1 ? (
        <p className={classes.said}>
          {t("gaming.moreHours", { count: hours.length - 1, formatted: format.number(hours.length - 1) })}
        </p>
      ) : null}
      <StripLegend />
      <AlarmVerdict alarm={alarm} query={query} />
      <div className={classes.actions}>
        <Button
          variant="default"
          size="xs"
          aria-expanded={isOpen}
          onClick={() => setOpen((before) => !before)}
        >
          {isOpen
            ? t("gaming.rows.hide")
            : t("gaming.rows.show", { count: evidence, formatted: format.number(evidence) })}
        </Button>
      </div>
      {isOpen ? <AlarmRows alarm={alarm} query={query} who={who} /> : null}
    </article>
  );
}

function Strip({ strip, alarm, settings }: { strip: GamingStrip; alarm: GamingAlarm; settings: Settings }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const figures = useGamingFigures();
  const [own, usual] = [figures(strip.measure, strip.own), figures(strip.measure, strip.usual)];
  const [hour] = alarm.hours;
  return (
    <>
      <p className={classes.said}>
        {t(`gaming.said.${strip.measure}`, {
          own: own.value,
          range: own.range,
          usual: usual.range,
          days: format.number(settings.days),
          seconds: format.number(settings.shortSeconds),
          target: format.number(alarm.targetSeconds ?? 0),
          hour: hour ? format.dateTime(hour.at) : "",
        })}
      </p>
      <StripChart strip={strip} />
    </>
  );
}
