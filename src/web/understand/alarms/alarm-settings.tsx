import { Button, Group, NumberInput, Skeleton, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { WarningSettings } from "../../../understand/warnings/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Note } from "../../kit/note.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { CopyField } from "../../access/settings/copy-field.tsx";
import { Section } from "../parts/section.tsx";
import { useAlarmSettings, useSaveAlarmSettings } from "./alarms-data.ts";
import { ChannelFailures, ChannelTests } from "./channel-tests.tsx";

/** How many false alarms are borne, and where alarms are sent. */
export function AlarmSettings() {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { data, error, refetch } = useAlarmSettings();
  const note = data
    ? `${t("alarms.settings.note", { count: data.series, series: format.number(data.series) })} ${t("alarms.settings.segments", { number: format.number(data.segments) })}`
    : undefined;
  return (
    <Section title={t("alarms.settings.title")} note={note} anchor="settings">
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data ? <SettingsForm settings={data} /> : error ? null : <Skeleton height={160} />}
    </Section>
  );
}

function SettingsForm({ settings }: { settings: WarningSettings }) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const closed = !can("company.write");
  const save = useSaveAlarmSettings();
  const form = useForm({
    initialValues: {
      isOn: settings.isOn,
      alarmsPerWeek: settings.alarmsPerWeek as number | string,
      webhookUrl: settings.webhookUrl ?? "",
      emails: settings.emails.join(", "),
      telegramToken: "",
      telegramChat: settings.telegramChat ?? "",
    },
    validate: {
      alarmsPerWeek: (value) =>
        Number(value) >= 0.01 && Number(value) <= 100 ? null : t("alarms.settings.budgetWrong"),
      emails: (value) =>
        listOf(value).every((each) => /^\S+@\S+\.\S+$/.test(each)) ? null : t("alarms.settings.emailsWrong"),
      telegramToken: (value) =>
        /^(\d{1,20}:[\w-]{10,100})?$/.test(value.trim()) ? null : t("alarms.settings.telegramTokenWrong"),
      telegramChat: (value) =>
        /^(-?\d{1,20}|@\w{4,64})?$/.test(value.trim()) ? null : t("alarms.settings.telegramChatWrong"),
    },
  });
  const send = (renewSecret: boolean) =>
    form.onSubmit((values) =>
      save.mutate(
        {
          isOn: values.isOn,
          alarmsPerWeek: Number(values.alarmsPerWeek),
          webhookUrl: values.webhookUrl.trim() || null,
          renewSecret,
          emails: listOf(values.emails),
          telegramChat: values.telegramChat.trim() || null,
          telegramToken: values.telegramToken.trim() || undefined,
        },
        {
          onSuccess: () => {
            // The token is not kept on the screen.
            form.setFieldValue("telegramToken", "");
            form.resetDirty({ ...values, telegramToken: "" });
          },
        },
      ),
    );
  return (
    <form noValidate onSubmit={send(false)}>
      <Stack gap="sm" maw="32rem">
        <Switch
          label={t("alarms.settings.isOn")}
          disabled={closed}
          {...form.getInputProps("isOn", { type: "checkbox" })}
        />
        <NumberInput
          label={t("alarms.settings.budget")}
          description={t("alarms.settings.budgetHint")}
          min={0.01}
          max={100}
          readOnly={closed}
          {...form.getInputProps("alarmsPerWeek")}
        />
        <TextInput
          label={t("alarms.settings.webhook")}
          description={t("alarms.settings.webhookHint")}
          type="url"
          readOnly={closed}
          {...form.getInputProps("webhookUrl")}
        />
        <TextInput
          label={t("alarms.settings.emails")}
          description={settings.hasMail ? t("alarms.settings.emailsHint") : t("alarms.settings.noMail")}
          readOnly={closed}
          {...form.getInputProps("emails")}
        />
        <TextInput
          label={t("alarms.settings.telegramChat")}
          description={t("alarms.settings.telegramChatHint")}
          readOnly={closed}
          {...form.getInputProps("telegramChat")}
        />
        <TextInput
          label={t("alarms.settings.telegramToken")}
          description={t("alarms.settings.telegramTokenHint")}
          placeholder={settings.hasTelegramToken ? t("alarms.settings.telegramTokenKept") : undefined}
          autoComplete="off"
          readOnly={closed}
          {...form.getInputProps("telegramToken")}
        />
        {save.data?.newSecret ? (
          <Note title={t("alarms.settings.secretTitle")}>
            <CopyField label={t("alarms.settings.secret")} value={save.data.newSecret} />
          </Note>
        ) : null}
        <ErrorNote error={save.error} />
        {closed ? (
          <Text size="sm" c="dimmed">
            {t("alarms.settings.closed")}
          </Text>
        ) : (
          <Group>
            <Button type="submit" disabled={!form.isDirty()} loading={save.isPending}>
              {t("kit:action.save")}
            </Button>
            {settings.webhookUrl === null ? null : (
              <Button variant="default" loading={save.isPending} onClick={() => send(true)()}>
                {t("alarms.settings.renew")}
              </Button>
            )}
          </Group>
        )}
        <ChannelFailures settings={settings} />
        {closed ? null : <ChannelTests settings={settings} />}
      </Stack>
    </form>
  );
}

const listOf = (text: string) => text.split(/[\s,;]+/).filter((each) => each !== "");
