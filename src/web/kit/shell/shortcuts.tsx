import { Group, Kbd, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWorkspace } from "../workspace-context.ts";
import { rooms } from "./areas.ts";
import { commandKey } from "./command-key.ts";
import { shortcutsOpened } from "./flag.ts";
import { useGoKeys } from "./use-go-keys.ts";

/** The keys that work everywhere, and the sheet that tells them. */
export function Shortcuts() {
  const { t } = useTranslation("kit");
  const { can } = useWorkspace();
  const opened = shortcutsOpened.use();
  useGoKeys();
  return (
    <Modal
      opened={opened}
      onClose={() => shortcutsOpened.set(false)}
      title={t("shortcuts.title")}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <Stack gap="xs">
        <Key keys={[commandKey, "K"]} label={t("shortcuts.palette")} />
        {rooms
          .filter((room) => can(room.permission))
          .map((room) => (
            <Key key={room.name} keys={["G", room.key.toUpperCase()]} label={t(`room.${room.name}`)} />
          ))}
        <Key keys={["/"]} label={t("shortcuts.search")} />
        <Key keys={["J", "K"]} label={t("shortcuts.move")} />
        <Key keys={["Esc"]} label={t("shortcuts.close")} />
        <Key keys={["?"]} label={t("shortcuts.help")} />
      </Stack>
    </Modal>
  );
}

function Key({ keys, label }: { keys: string[]; label: string }) {
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm">{label}</Text>
      <Group gap={4}>
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </Group>
    </Group>
  );
}
