import { Button, Textarea, VisuallyHidden } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GamingAlarm, GamingVerdict, GamingVerdictBody } from "../../../understand/gaming/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { usePeriodName } from "../../kit/period/use-period-name.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useSayVerdict } from "./gaming-data.ts";
import classes from "./gaming.module.css";

type Verdict = GamingVerdictBody["verdict"];

/** What a person found behind the alarm, and the way to say it. */
export function AlarmVerdict({ alarm, query }: { alarm: GamingAlarm; query: string }) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const [chosen, setChosen] = useState<"real" | "explained" | null>(null);
  const say = useSayVerdict();
  const send = (verdict: Verdict, note: string) => {
    const { pattern, level, who, targetSeconds } = alarm;
    const period = new URLSearchParams(query);
    const [from, to] = [period.get("from") ?? undefined, period.get("to") ?? undefined];
    say.mutate(
      { pattern, level, who, targetSeconds, verdict, note, from, to },
      { onSuccess: () => setChosen(null) },
    );
  };
  return (
    <>
      {alarm.verdict ? <Said verdict={alarm.verdict} /> : null}
      {can("topics.write") ? (
        <fieldset className={classes.actions}>
          <VisuallyHidden component="legend">{t("gaming.verdict.label")}</VisuallyHidden>
          {(["real", "explained"] as const).map((verdict) => (
            <Button
              key={verdict}
              size="xs"
              variant={chosen === verdict ? "filled" : "light"}
              aria-pressed={chosen === verdict}
              onClick={() => setChosen(chosen === verdict ? null : verdict)}
            >
              {t(`gaming.verdict.${verdict}`)}
            </Button>
          ))}
          {alarm.verdict ? (
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              loading={say.isPending}
              onClick={() => send("open", "")}
            >
              {t("gaming.verdict.open")}
            </Button>
          ) : null}
        </fieldset>
      ) : null}
      <ErrorNote error={say.error} />
      {chosen ? <VerdictForm key={chosen} verdict={chosen} isSending={say.isPending} onSend={send} /> : null}
    </>
  );
}

function Said({ verdict }: { verdict: GamingVerdict }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const periodName = usePeriodName();
  if (verdict.verdict === "open") return null;
  const period = periodName({ from: verdict.from, to: verdict.to });
  return (
    <p className={classes.verdict}>
      <b>
        {t(`gaming.verdict.said.${verdict.verdict}`, {
          who: verdict.byName,
          when: format.dateTime(verdict.at),
        })}
      </b>
      , {t("gaming.verdict.period", { period })}
      {verdict.note === "" ? null : (
        <>
          {" "}
          <q>{verdict.note}</q>
        </>
      )}
    </p>
  );
}

type FormProps = {
  verdict: "real" | "explained";
  isSending: boolean;
  onSend: (verdict: Verdict, note: string) => void;
};

function VerdictForm({ verdict, isSending, onSend }: FormProps) {
  const { t } = useTranslation("understand");
  const [note, setNote] = useState("");
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isMissing = verdict === "explained" && note.trim() === "";
    setWrong(isMissing);
    if (!isMissing) onSend(verdict, note.trim());
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Textarea
        label={t("gaming.verdict.note")}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={isWrong ? t("gaming.verdict.noteNeeded") : undefined}
        maxLength={1000}
        autosize
        minRows={2}
        data-autofocus
      />
      <Button type="submit" size="xs" mt="xs" loading={isSending}>
        {t("gaming.verdict.save")}
      </Button>
    </form>
  );
}
