import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { changeMeBody } from "../../../../access/contract.ts";
import { apiDo } from "../../../kit/api.ts";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { showDone } from "../../../kit/show-undo.tsx";
import { meQuery } from "../../../kit/use-me.ts";
import { contractErrors } from "../../parts/contract-errors.ts";

export function NameForm({ name }: { name: string }) {
  const { t } = useTranslation("access");
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: { name },
    validate: (values) => contractErrors(changeMeBody, values),
  });
  const save = useMutation({
    mutationFn: (body: { name: string }) => apiDo({ method: "PATCH", path: "/api/me", body }),
    onSuccess: async (_none, body) => {
      form.resetDirty(body);
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      showDone(t("settings.saved"));
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Stack gap="xs">
        <Group gap="xs" align="flex-end">
          <TextInput label={t("field.name")} autoComplete="name" w="20rem" {...form.getInputProps("name")} />
          <Button type="submit" variant="default" disabled={!form.isDirty()} loading={save.isPending}>
            {t("kit:action.save")}
          </Button>
        </Group>
        <ErrorNote error={save.error} />
      </Stack>
    </form>
  );
}
