import { Alert, Button, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ApiFault } from "./api.ts";
import classes from "./error-note.module.css";

type ErrorNoteProps = {
  /** Whatever was thrown; nothing is drawn for null. */
  error: unknown;
  onRetry?: () => void;
};

/** What went wrong and what to do: the server's own sentence, or our word that it is a bug. */
export function ErrorNote({ error, onRetry }: ErrorNoteProps) {
  const { t } = useTranslation("kit");
  if (error === null || error === undefined) return null;
  const told = error instanceof ApiFault;
  return (
    <Alert
      role="alert"
      classNames={{ root: classes.note, icon: classes.icon }}
      icon={<IconAlertTriangle size={18} stroke={1.75} />}
    >
      <Text size="sm">{told ? error.message : t("fault.bug")}</Text>
      {told ? null : (
        <Text size="xs" c="dimmed" mt={4} ff="monospace" style={{ overflowWrap: "anywhere" }}>
          {error instanceof Error ? error.message : String(error)}
        </Text>
      )}
      {onRetry ? (
        <Button mt="xs" size="xs" variant="default" onClick={onRetry}>
          {t("action.retry")}
        </Button>
      ) : null}
    </Alert>
  );
}
