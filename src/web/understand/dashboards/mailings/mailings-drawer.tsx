import { Button, Drawer, Skeleton, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dashboard, Schedule } from "../../../../understand/dashboards/contract.ts";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { Note } from "../../../kit/note.tsx";
import { MailingCard } from "./mailing-card.tsx";
import { MailingForm } from "./mailing-form.tsx";
import { type Mailings, useMailings } from "./mailings-data.ts";

type Props = { dashboard: Dashboard; opened: boolean; onClose: () => void };

/** To whom the dashboard goes by mail, and when. */
export function MailingsDrawer({ dashboard, opened, onClose }: Props) {
  const { t } = useTranslation(["understand", "kit"]);
  const mailings = useMailings(dashboard.id, opened);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="30rem"
      title={t("dashboards.mailings.title")}
      closeButtonProps={{ "aria-label": t("kit:action.close") }}
    >
      <Inside mailings={mailings} />
    </Drawer>
  );
}

function Inside({ mailings }: { mailings: Mailings }) {
  const { t } = useTranslation("understand");
  const { data, error, refetch } = mailings.list;
  /** What is being written: a mailing, or a new one. */
  const [edited, setEdited] = useState<Schedule | "new" | null>(null);
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={160} />;
  if (edited !== null) {
    return (
      <MailingForm
        mailing={edited === "new" ? null : edited}
        mailings={mailings}
        onEnd={() => setEdited(null)}
      />
    );
  }
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t("dashboards.mailings.lead")}
      </Text>
      {data.isMailSetUp ? null : <Note tone="warn">{t("dashboards.mailings.noMail")}</Note>}
      {data.schedules.length === 0 ? <Text size="sm">{t("dashboards.mailings.none")}</Text> : null}
      {data.schedules.map((mailing) => (
        <MailingCard
          key={mailing.id}
          mailing={mailing}
          mailings={mailings}
          mayBeSent={data.isMailSetUp}
          onEdit={() => setEdited(mailing)}
        />
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setEdited("new")}
      >
        {t("dashboards.mailings.new")}
      </Button>
    </Stack>
  );
}
