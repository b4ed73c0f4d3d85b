import { Button, Group, Modal, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

type Props = { opened: boolean; onLeave: () => void; onStay: () => void };

/** Asked before changes are lost. */
export function LeaveQuestion({ opened, onLeave, onStay }: Props) {
  const { t } = useTranslation("kit");
  return (
    <Modal
      opened={opened}
      onClose={onStay}
      title={t("leave.title")}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <Text mb="md">{t("leave.text")}</Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" data-autofocus onClick={onStay}>
          {t("leave.stay")}
        </Button>
        <Button color="red" onClick={onLeave}>
          {t("leave.go")}
        </Button>
      </Group>
    </Modal>
  );
}
