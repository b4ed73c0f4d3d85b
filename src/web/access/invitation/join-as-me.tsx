import { Button, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { apiDo } from "../../kit/api.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useEnter } from "../sign-in/use-enter.ts";

/** The invited person is the one signed in: one click. */
export function JoinAsMe({ token, email }: { token: string; email: string }) {
  const { t } = useTranslation("access");
  const enter = useEnter("/");
  const join = useMutation({
    mutationFn: () => apiDo({ method: "POST", path: acceptPath(token), body: {} }),
    onSuccess: enter,
  });
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("invitation.as", { email })}
      </Text>
      <ErrorNote error={join.error} />
      <Button loading={join.isPending} onClick={() => join.mutate()}>
        {t("invitation.join")}
      </Button>
    </Stack>
  );
}

export function acceptPath(token: string): string {
  return `/api/invitations/${encodeURIComponent(token)}/accept`;
}
