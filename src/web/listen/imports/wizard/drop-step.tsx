import "@mantine/dropzone/styles.css";
import { Alert, Button, Group, Progress, Stack, Text } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { useFormat } from "../../../kit/use-format.ts";
import { DemoChoice } from "../../../kit/demo/demo-choice.tsx";
import { type KeptFile, type Upload, useUpload } from "./use-upload.ts";
import classes from "./wizard.module.css";

/** What the server takes, and how it is said. */
const limitBytes = 2 * 1024 ** 3;
const saidLimitBytes = 2e9;

/** The first step: a file from this computer. */
export function DropStep({ onKept }: { onKept: (file: KeptFile) => void }) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  const { upload, error, send, stop } = useUpload(onKept);
  const [refusal, setRefusal] = useState<string | null>(null);
  const openPicker = useRef<() => void>(null);
  const limit = format.bytes(saidLimitBytes);
  const take = (files: File[]) => {
    const [file] = files;
    if (file === undefined) return;
    if (files.length > 1) return setRefusal(t("imports.wizard.many"));
    if (file.size === 0) return setRefusal(t("imports.wizard.empty", { name: file.name }));
    if (file.size > limitBytes)
      return setRefusal(t("imports.wizard.tooBig", { size: format.bytes(file.size), limit }));
    setRefusal(null);
    void send(file);
  };
  if (upload !== null) return <Uploading upload={upload} onStop={stop} />;
  return (
    <Stack gap="md" maw="44rem">
      <ErrorNote error={error} />
      {refusal === null ? null : (
        <Alert color="red" variant="light" role="alert">
          {refusal}
        </Alert>
      )}
      <Dropzone
        onDrop={take}
        multiple
        openRef={openPicker}
        activateOnClick={false}
        enablePointerEvents
        className={classes.drop}
        inputProps={{ "aria-label": t("imports.wizard.choose") }}
      >
        <Stack align="center" gap="xs">
          <IconFileSpreadsheet size={40} stroke={1.25} className={classes.dropIcon} aria-hidden />
          <Text fw={550}>{t("imports.wizard.drop")}</Text>
          <Text size="sm" c="dimmed">
            {t("imports.wizard.or")}
          </Text>
          <Button onClick={() => openPicker.current?.()}>{t("imports.wizard.choose")}</Button>
          <Text size="xs" c="dimmed" ta="center" mt="xs">
            {t("imports.wizard.formats", { limit })}
          </Text>
        </Stack>
      </Dropzone>
      <Group gap="sm">
        <Text size="sm" c="dimmed">
          {t("imports.wizard.noFile")}
        </Text>
        <DemoChoice />
      </Group>
    </Stack>
  );
}

function Uploading({ upload: { name, bytes, share }, onStop }: { upload: Upload; onStop: () => void }) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  const label = t("imports.wizard.uploading", { name });
  return (
    <Stack gap={6} maw="44rem" aria-live="polite">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={500} style={{ overflowWrap: "anywhere" }}>
          {label}
        </Text>
        <Button size="xs" variant="default" onClick={onStop}>
          {t("imports.wizard.cancel")}
        </Button>
      </Group>
      <Progress.Root size="sm" radius="xl">
        <Progress.Section value={share * 100} aria-label={label} />
      </Progress.Root>
      <Text size="xs" c="dimmed" className="numbers">
        {t("imports.wizard.uploaded", { done: format.bytes(bytes * share), total: format.bytes(bytes) })}
      </Text>
    </Stack>
  );
}
