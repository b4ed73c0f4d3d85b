import { Button, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { signInPath } from "../../kit/sign-in-path.ts";

/** The invited address has an account: sign in, and come back here. */
export function SignInFirst({ email }: { email: string }) {
  const { t } = useTranslation("access");
  const { pathname } = useLocation();
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("invitation.has-account", { email })}
      </Text>
      <Button component={Link} to={signInPath(pathname)}>
        {t("sign-in.enter")}
      </Button>
    </Stack>
  );
}
