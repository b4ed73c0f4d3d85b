import { Button, Group, SegmentedControl, Select, Stack, Text, Textarea } from "@mantine/core";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  cadences,
  type Schedule,
  scheduleBody,
  type ScheduleInput,
  sentFormats,
} from "../../../../understand/dashboards/contract.ts";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { useFormat } from "../../../kit/use-format.ts";
import { useMe } from "../../../kit/use-me.ts";
import { bodyOf, emailsIn } from "./mailing-body.ts";
import type { Mailings } from "./mailings-data.ts";
import { hourText, weekdays } from "./use-round-words.ts";

type Props = { mailing: Schedule | null; mailings: Mailings; onEnd: () => void };

/** Writes a mailing: to whom, as what, when. */
export function MailingForm({ mailing, mailings: { keep }, onEnd }: Props) {
  const { t } = useTranslation(["understand", "kit"]);
  const { locale, timeZone } = useFormat();
  const me = useMe();
  const [body, setBody] = useState<ScheduleInput>(() =>
    mailing
      ? bodyOf(mailing)
      : { emails: [], format: "pdf", locale, cadence: "weekly", day: 1, hour: 9, isOn: true },
  );
  const [typed, setTyped] = useState(() => (mailing?.emails ?? [me.data?.user.email ?? ""]).join("\n"));
  const [isTried, setTried] = useState(false);
  const change = (part: Partial<ScheduleInput>) => setBody({ ...body, ...part });
  const emails = emailsIn(typed);
  const wrong = emails.find((each) => !scheduleBody.shape.emails.element.safeParse(each).success);
  const emailFault =
    emails.length === 0
      ? t("dashboards.mailings.emailsNone")
      : wrong
        ? t("dashboards.mailings.emailsWrong", { email: wrong })
        : emails.length > 30
          ? t("dashboards.mailings.emailsMany")
          : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (emailFault === null)
      keep.mutate({ id: mailing?.id ?? null, body: { ...body, emails } }, { onSuccess: onEnd });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text fw={600}>{t(mailing ? "dashboards.mailings.changeTitle" : "dashboards.mailings.new")}</Text>
        <Textarea
          label={t("dashboards.mailings.emails")}
          description={t("dashboards.mailings.emailsHint")}
          autosize
          minRows={2}
          maxRows={8}
          data-autofocus
          value={typed}
          error={isTried ? emailFault : null}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Named label={t("dashboards.mailings.cadence")}>
          {(labelled) => (
            <SegmentedControl
              aria-labelledby={labelled}
              value={body.cadence}
              onChange={(cadence) => change({ cadence, day: 1 })}
              data={cadences.map((value) => ({ value, label: t(`dashboards.mailings.cadences.${value}`) }))}
            />
          )}
        </Named>
        <Group grow align="flex-start">
          {body.cadence === "weekly" ? (
            <Select
              label={t("dashboards.mailings.weekday")}
              allowDeselect={false}
              value={String(body.day)}
              onChange={(day) => change({ day: Number(day) })}
              data={weekdays.map((day) => ({
                value: String(day),
                label: t(`dashboards.mailings.weekdays.${day}`),
              }))}
            />
          ) : null}
          {body.cadence === "monthly" ? (
            <Select
              label={t("dashboards.mailings.dayOfMonth")}
              allowDeselect={false}
              value={String(body.day)}
              onChange={(day) => change({ day: Number(day) })}
              data={Array.from({ length: 28 }, (_, at) => String(at + 1))}
            />
          ) : null}
          <Select
            label={t("dashboards.mailings.hour")}
            description={timeZone}
            inputWrapperOrder={["label", "input", "description"]}
            allowDeselect={false}
            value={String(body.hour)}
            onChange={(hour) => change({ hour: Number(hour) })}
            data={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourText(hour) }))}
          />
        </Group>
        <Group grow align="flex-start">
          <Named label={t("dashboards.mailings.format")}>
            {(labelled) => (
              <SegmentedControl
                aria-labelledby={labelled}
                value={body.format}
                onChange={(format) => change({ format })}
                data={sentFormats.map((value) => ({ value, label: value.toUpperCase() }))}
              />
            )}
          </Named>
          <Named label={t("dashboards.mailings.language")}>
            {(labelled) => (
              <SegmentedControl
                aria-labelledby={labelled}
                value={body.locale}
                onChange={(chosen) => change({ locale: chosen })}
                data={(["ru", "en"] as const).map((value) => ({
                  value,
                  label: t(`dashboards.mailings.languages.${value}`),
                }))}
              />
            )}
          </Named>
        </Group>
        <ErrorNote error={keep.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onEnd}>
            {t("kit:action.cancel")}
          </Button>
          <Button type="submit" loading={keep.isPending}>
            {t("dashboards.mailings.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A group of choices under its name, as fields have theirs. */
function Named({ label, children }: { label: string; children: (labelled: string) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <Text size="sm" fw={500} mb={3} id={id}>
        {label}
      </Text>
      {children(id)}
    </div>
  );
}
