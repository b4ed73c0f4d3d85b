import { Button, Checkbox, Divider, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { showDone } from "../../../kit/show-undo.tsx";
import type { Views } from "./use-views.ts";

type SaveViewProps = { state: Views; query: string; onSaved: () => void };

/** Keeps the filter of the moment under a name. */
export function SaveView({ state: { create }, query, onSaved }: SaveViewProps) {
  const { t } = useTranslation("listen");
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(
      { name: name.trim(), query, shared },
      {
        onSuccess: (view) => {
          showDone(t("feedback.views.saved", { name: view.name }));
          onSaved();
        },
      },
    );
  };
  return (
    <form onSubmit={save}>
      <Divider mb="xs" />
      <Stack gap="xs">
        <TextInput
          size="xs"
          label={t("feedback.views.saveCurrent")}
          placeholder={t("feedback.views.name")}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox
          size="xs"
          label={t("feedback.views.shared")}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        <ErrorNote error={create.error} />
        <Button type="submit" size="xs" disabled={name.trim() === ""} loading={create.isPending}>
          {t("feedback.views.save")}
        </Button>
      </Stack>
    </form>
  );
}
