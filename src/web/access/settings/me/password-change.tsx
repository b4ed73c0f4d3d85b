import { Button, Group, PasswordInput, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { showDone } from "../../../kit/show-undo.tsx";
import { changePassword } from "../../parts/auth-calls.ts";
import { NewPasswordInput } from "../../parts/new-password-input.tsx";

export function PasswordChange({ personal }: { personal: string[] }) {
  const { t } = useTranslation("access");
  const form = useForm({
    initialValues: { current: "", next: "" },
    validate: {
      current: (value) => (value === "" ? t("sign-in.no-password") : null),
      next: (value) => (value.length < 10 ? t("invalid.password") : null),
    },
  });
  const change = useMutation({
    mutationFn: (values: typeof form.values) => changePassword(values.current, values.next),
    onSuccess: () => {
      form.reset();
      showDone(t("me.password-changed"));
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => change.mutate(values))}>
      <Stack gap="sm" maw="20rem">
        <PasswordInput
          label={t("me.current")}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ "aria-label": t("password.show") }}
          {...form.getInputProps("current")}
        />
        <NewPasswordInput
          label={t("me.next")}
          typed={form.values.next}
          personal={personal}
          {...form.getInputProps("next")}
        />
        <ErrorNote error={change.error} />
        <Group>
          <Button type="submit" variant="default" loading={change.isPending}>
            {t("me.change")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
