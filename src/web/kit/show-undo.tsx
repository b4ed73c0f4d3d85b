import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { t } from "i18next";
import { errorSentence } from "./error-sentence.ts";

/** Something that a person may do about what was done: the button's word and its work. */
type Next = { label: string; run: () => unknown };

/** Says what was done and offers to take it back for ten seconds. */
export function showUndo(message: string, undo: () => Promise<unknown>): void {
  showWithButton(message, { label: t("kit:action.undo"), run: () => takeBack(undo) });
}

/** Says that something was done; for ten seconds also what may be done next, where there is something. */
export function showDone(message: string, next?: Next): void {
  if (next) showWithButton(message, next);
  else notifications.show({ withBorder: true, message, autoClose: 4000 });
}

function showWithButton(message: string, { label, run }: Next): void {
  const id = notifications.show({
    autoClose: 10_000,
    withBorder: true,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="xs"
          variant="subtle"
          style={{ flex: "none" }}
          onClick={() => {
            notifications.hide(id);
            void run();
          }}
        >
          {label}
        </Button>
      </Group>
    ),
  });
}

async function takeBack(undo: () => Promise<unknown>): Promise<void> {
  try {
    await undo();
  } catch (error) {
    notifications.show({ color: "red", withBorder: true, message: errorSentence(error) });
  }
}
