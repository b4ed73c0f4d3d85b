import { Group, Skeleton, Stack } from "@mantine/core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import type { Improvement } from "../../../prove/improvements/contract.ts";
import { ConfirmAction } from "../../kit/confirm-action.tsx";
import { DownloadButton } from "../../kit/download-button.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { LeaveQuestion } from "../../kit/leave-question.tsx";
import { Page } from "../../kit/page.tsx";
import { useLeaveGuard } from "../../kit/use-leave-guard.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { ImprovementForm } from "./improvement-form.tsx";
import { ImprovementSource } from "./improvement-source.tsx";
import { useImprovement, useRemoveImprovement } from "./improvements-data.ts";

/** One improvement: its words, its stage, who answers for it, and how it is known. */
export function ImprovementPage() {
  const { t } = useTranslation("prove");
  const { improvementId = "" } = useParams();
  const { api, can, path } = useWorkspace();
  const format = useFormat();
  const navigate = useNavigate();
  const { data, error, refetch } = useImprovement(improvementId);
  const remove = useRemoveImprovement(improvementId);
  const [edited, setEdited] = useState<Improvement | null>(null);
  const guard = useLeaveGuard(edited !== null, () => void navigate(path("improvements")));
  // What is being written stays on screen, even when somebody else saves meanwhile: saving it says so.
  const shown = edited ?? data;
  const onChanged = useCallback(
    (isChanged: boolean) => setEdited((before) => (isChanged ? (before ?? data ?? null) : null)),
    [data],
  );
  return (
    <Page
      title={data?.title ?? t("improvements.one")}
      lead={
        data
          ? t("improvements.card.made", {
              who: data.createdByName,
              when: format.date(data.createdAt),
              changedBy: data.changedByName,
              changedAt: format.dateTime(data.changedAt),
            })
          : undefined
      }
      actions={
        data ? (
          <Group gap="xs">
            <DownloadButton href={api(`improvements/${improvementId}/export.md`)}>
              {t("improvements.card.markdown")}
            </DownloadButton>
            {can("improvements.write") ? (
              <ConfirmAction
                danger
                label={t("improvements.card.remove")}
                title={t("improvements.card.removeTitle")}
                preview={t("improvements.card.removePreview")}
                confirm={t("improvements.card.remove")}
                onConfirm={async () => {
                  await remove();
                  guard.leave();
                }}
              />
            ) : null}
          </Group>
        ) : undefined
      }
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      <LeaveQuestion opened={guard.isAsking} onLeave={guard.proceed} onStay={guard.stay} />
      {data && shown ? (
        <Stack gap="xl">
          <ImprovementForm key={shown.version} improvement={shown} onChanged={onChanged} />
          {data.source ? <ImprovementSource source={data.source} since={data.createdAt} /> : null}
        </Stack>
      ) : error ? null : (
        <Skeleton height={320} />
      )}
    </Page>
  );
}
