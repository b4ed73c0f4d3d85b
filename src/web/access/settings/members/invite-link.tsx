import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { newInvitationReply } from "../../../../access/contract.ts";
import { useFormat } from "../../../kit/use-format.ts";
import { CopyField } from "../copy-field.tsx";

export type NewInvitation = z.infer<typeof newInvitationReply>;

/** The link is kept nowhere: whoever loses it invites again. */
export function InviteLink({ invitation, onDone }: { invitation: NewInvitation; onDone: () => void }) {
  const { t } = useTranslation("access");
  const format = useFormat();
  const { email, link, expiresAt } = invitation;
  return (
    <Stack gap="sm">
      <Text size="sm">{t("invite.send", { email, date: format.date(expiresAt) })}</Text>
      <CopyField label={t("invite.link")} value={link} description={t("invite.once")} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t("kit:action.close")}
        </Button>
      </Group>
    </Stack>
  );
}
