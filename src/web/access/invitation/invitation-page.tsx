import { Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { openInvitationReply } from "../../../access/contract.ts";
import { apiGet } from "../../kit/api.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useMe } from "../../kit/use-me.ts";
import { AccessFrame } from "../parts/access-frame.tsx";
import { JoinAsMe } from "./join-as-me.tsx";
import { JoinAsNew } from "./join-as-new.tsx";
import { SignInFirst } from "./sign-in-first.tsx";

export type OpenInvitation = z.infer<typeof openInvitationReply>;

/** What the link offers, and the shortest way in: as the one signed in, by signing in, or as a new person. */
export function InvitationPage() {
  const { t } = useTranslation("access");
  const { token = "" } = useParams();
  const { data, error } = useQuery({
    queryKey: ["invitation", token],
    queryFn: ({ signal }) =>
      apiGet(`/api/invitations/${encodeURIComponent(token)}`, openInvitationReply, { signal }),
  });
  const title = data ? t("invitation.title", { company: data.company }) : t("invitation.loading");
  return (
    <AccessFrame
      title={title}
      lead={data ? t("invitation.lead", { role: t(`role.${data.role}.name`) }) : undefined}
    >
      <ErrorNote error={error} />
      {data ? <Join token={token} invitation={data} /> : null}
      {!data && !error ? <Skeleton height={120} /> : null}
    </AccessFrame>
  );
}

function Join({ token, invitation }: { token: string; invitation: OpenInvitation }) {
  const { t } = useTranslation("access");
  const { data: me, isPending } = useMe();
  if (isPending) return <Skeleton height={120} />;
  const mine = me?.user.email.toLowerCase() === invitation.email.toLowerCase();
  return (
    <Stack gap="sm">
      <Text size="sm">{t(`role.${invitation.role}.text`)}</Text>
      {mine ? <JoinAsMe token={token} email={invitation.email} /> : null}
      {!mine && invitation.hasAccount ? <SignInFirst email={invitation.email} /> : null}
      {!mine && !invitation.hasAccount ? <JoinAsNew token={token} invitation={invitation} /> : null}
    </Stack>
  );
}
