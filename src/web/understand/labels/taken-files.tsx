import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ConfirmAction } from "../../kit/confirm-action.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { Section } from "../parts/section.tsx";
import { useRemoveFile, useTakenFiles } from "./labels-data.ts";
import classes from "./labels.module.css";

/** The files whose examples are learnt from, each with the way to take it out again. */
export function TakenFiles() {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const format = useFormat();
  const taken = useTakenFiles();
  const remove = useRemoveFile();
  const files = taken.data?.files ?? [];
  if (taken.error) return <ErrorNote error={taken.error} />;
  if (files.length === 0) return null;
  return (
    <Section title={t("labels.file.taken")}>
      <ul className={classes.list}>
        {files.map(({ name, examples, at, by }) => (
          <li key={name} className={classes.item}>
            <Group justify="space-between" gap="xs">
              <div>
                <Text size="sm">{name}</Text>
                <Text size="xs" c="dimmed">
                  {t("labels.file.takenLine", { count: examples, by, when: format.dateTime(at) })}
                </Text>
              </div>
              {can("topics.write") ? (
                <ConfirmAction
                  danger
                  label={t("labels.file.remove")}
                  title={t("labels.file.removeTitle")}
                  preview={t("labels.file.removePreview", { count: examples, name })}
                  confirm={t("labels.file.remove")}
                  onConfirm={() => remove(name)}
                  button={{ size: "xs" }}
                />
              ) : null}
            </Group>
          </li>
        ))}
      </ul>
    </Section>
  );
}
