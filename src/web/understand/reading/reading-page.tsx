import { Button, Progress, Skeleton, Stack } from "@mantine/core";
import { IconBook } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { Reading } from "../../../understand/reading/contract.ts";
import { ApiFault } from "../../kit/api.ts";
import { ConfirmAction } from "../../kit/confirm-action.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { showDone } from "../../kit/show-undo.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { MissingSection } from "./missing-section.tsx";
import { useCloseReading, useGiveToLabels, useReading } from "./reading-data.ts";
import { SharesSection } from "./shares-section.tsx";

/** One reading: how far it is, the shares so far, and who may be missing. */
export function ReadingPage() {
  const { t } = useTranslation("understand");
  const { readingId = "" } = useParams();
  const { path } = useWorkspace();
  const { data, error, refetch } = useReading(readingId);
  const format = useFormat();
  if (error instanceof ApiFault && error.code === "reading.missing") {
    return (
      <Page title={t("reading.title")}>
        <EmptyState
          icon={<IconBook size={28} stroke={1.5} />}
          title={t("reading.page.gone")}
          text={t("reading.page.goneText")}
          actions={
            <Button component={Link} to={path("reading")}>
              {t("reading.page.back")}
            </Button>
          }
        />
      </Page>
    );
  }
  const done = data ? data.read + data.skipped : 0;
  return (
    <Page
      title={data?.name ?? t("reading.title")}
      lead={
        data
          ? t("reading.page.progress", {
              read: format.number(data.read),
              drawn: format.number(data.drawn),
              skipped: format.number(data.skipped),
              population: format.number(data.population),
            })
          : undefined
      }
      actions={data ? <Actions reading={data} /> : undefined}
    >
      <Stack gap="lg">
        <ErrorNote error={error} onRetry={() => void refetch()} />
        {data ? (
          <>
            <Progress value={(100 * done) / data.drawn} aria-label={t("reading.list.progress")} />
            <SharesSection reading={data} />
            <MissingSection reading={data} />
          </>
        ) : error ? null : (
          <Skeleton height={320} />
        )}
      </Stack>
    </Page>
  );
}

function Actions({ reading }: { reading: Reading }) {
  const { t } = useTranslation("understand");
  const { path, can } = useWorkspace();
  const close = useCloseReading(reading.id);
  const give = useGiveToLabels(reading.id);
  const format = useFormat();
  const closed = reading.status === "closed" && reading.read > 0 && can("topics.write");
  const open = reading.status === "open" && can("topics.write");
  return (
    <>
      <Button component={Link} to={path("reading")} variant="default">
        {t("reading.page.back")}
      </Button>
      {closed ? (
        <ConfirmAction
          label={t("reading.page.give")}
          title={t("reading.page.giveTitle")}
          preview={t("reading.page.givePreview")}
          confirm={t("reading.page.giveConfirm")}
          onConfirm={async () => {
            const { given, there } = await give();
            showDone(t("reading.page.given", { given: format.number(given), there: format.number(there) }));
          }}
          button={{ variant: "default" }}
        />
      ) : null}
      {open ? (
        <>
          <ConfirmAction
            label={t("reading.page.close")}
            title={t("reading.page.closeTitle")}
            preview={t("reading.page.closePreview")}
            confirm={t("reading.page.closeConfirm")}
            onConfirm={close}
            button={{ variant: "default" }}
          />
          {reading.read + reading.skipped < reading.drawn ? (
            <Button component={Link} to={path(`reading/${reading.id}/read`)}>
              {t("reading.page.read")}
            </Button>
          ) : null}
        </>
      ) : null}
    </>
  );
}
