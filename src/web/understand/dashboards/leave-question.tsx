import { Button, Group, Modal, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

type Props = { opened: boolean; onLeave: () => void; onStay: () => void };

/** Asked before changes are lost. */
export function LeaveQuestion({ opened, onLeave, onStay }: Props) {
  const { t } = useTranslation(["understand", "kit"]);
  return (
    <Modal
      opened={opened}
      onClose={onStay}
      title={t("dashboards.edit.unsavedTitle")}
      closeButtonProps={{ "aria-label": t("kit:action.close") }}
    >
      <Text mb="md">{t("dashboards.edit.unsaved")}</Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" data-autofocus onClick={onStay}>
          {t("dashboards.edit.stay")}
        </Button>
        <Button color="red" onClick={onLeave}>
          {t("dashboards.edit.leave")}
        </Button>
      </Group>
    </Modal>
  );
}
