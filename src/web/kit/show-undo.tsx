import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { t } from "i18next";
import { errorSentence } from "./error-sentence.ts";

/** Says what was done and offers to take it back for ten seconds. */
export function showUndo(message: string, undo: () => Promise<unknown>): void {
  const id = notifications.show({
    autoClose: 10_000,
    withBorder: true,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button size="xs" variant="subtle" onClick={() => void takeBack(id, undo)}>
          {t("kit:action.undo")}
        </Button>
      </Group>
    ),
  });
}

async function takeBack(id: string, undo: () => Promise<unknown>): Promise<void> {
  notifications.hide(id);
  try {
    await undo();
  } catch (error) {
    notifications.show({ color: "red", withBorder: true, message: errorSentence(error) });
  }
}

/** Says that something was done. */
export function showDone(message: string): void {
  notifications.show({ withBorder: true, message, autoClose: 4000 });
}
