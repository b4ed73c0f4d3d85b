import { Button, Group, Paper, Stack, Switch, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schedule } from "../../../../understand/dashboards/contract.ts";
import { ConfirmAction } from "../../../kit/confirm-action.tsx";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { JobProgress } from "../../../kit/job-progress.tsx";
import { Note } from "../../../kit/note.tsx";
import { useFormat } from "../../../kit/use-format.ts";
import { bodyOf } from "./mailing-body.ts";
import type { Mailings } from "./mailings-data.ts";
import { useRoundWords } from "./use-round-words.ts";

type Props = { mailing: Schedule; mailings: Mailings; mayBeSent: boolean; onEdit: () => void };

/** One mailing: when, to whom, what became of the last one, when the next one goes. */
export function MailingCard({ mailing, mailings, mayBeSent, onEdit }: Props) {
  const { t } = useTranslation("understand");
  const roundWords = useRoundWords();
  const round = roundWords(mailing);
  const { keep, send, remove, refresh } = mailings;
  const [jobId, setJobId] = useState<string | null>(null);
  return (
    <Paper withBorder p="md" component="section" aria-label={round}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Text fw={600} size="sm">
              {round}
            </Text>
            <Text size="sm" style={{ overflowWrap: "anywhere" }}>
              {mailing.emails.join(", ")}
            </Text>
            <Text size="xs" c="dimmed">
              {t("dashboards.mailings.as", {
                format: mailing.format.toUpperCase(),
                language: t(`dashboards.mailings.languages.${mailing.locale}`),
              })}
            </Text>
          </div>
          <Switch
            aria-label={t("dashboards.mailings.isOn", { round })}
            checked={mailing.isOn}
            disabled={keep.isPending}
            onChange={({ currentTarget }) =>
              keep.mutate({ id: mailing.id, body: { ...bodyOf(mailing), isOn: currentTarget.checked } })
            }
          />
        </Group>
        <Times mailing={mailing} />
        {mailing.fault ? <Note tone="warn">{mailing.fault}</Note> : null}
        <ErrorNote error={keep.error ?? send.error} />
        {jobId ? (
          <JobProgress
            jobId={jobId}
            label={t("dashboards.mailings.sending")}
            cancellable={false}
            onEnd={() => void refresh()}
          />
        ) : null}
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            disabled={!mayBeSent}
            loading={send.isPending}
            onClick={() => send.mutate(mailing.id, { onSuccess: (begun) => setJobId(begun.jobId) })}
          >
            {t("dashboards.mailings.sendNow")}
          </Button>
          <Button size="xs" variant="default" onClick={onEdit}>
            {t("dashboards.mailings.change")}
          </Button>
          <ConfirmAction
            danger
            button={{ size: "xs", variant: "subtle", color: "red" }}
            label={t("dashboards.mailings.remove")}
            title={t("dashboards.mailings.removeTitle")}
            preview={t("dashboards.mailings.removeText", { emails: mailing.emails.join(", ") })}
            confirm={t("dashboards.mailings.remove")}
            onConfirm={() => remove(mailing.id)}
          />
        </Group>
      </Stack>
    </Paper>
  );
}

function Times({ mailing: { sentAt, dueAt, isOn } }: { mailing: Schedule }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const sent = sentAt
    ? t("dashboards.mailings.sent", { time: format.dateTime(sentAt) })
    : t("dashboards.mailings.neverSent");
  const next = isOn
    ? t("dashboards.mailings.next", { time: format.dateTime(dueAt) })
    : t("dashboards.mailings.off");
  return (
    <Text size="xs" c="dimmed" className="numbers">
      {sent} · {next}
    </Text>
  );
}
