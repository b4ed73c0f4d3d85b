import { Button, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { DemoForm } from "./demo-form.tsx";

/** A made-up company to look at the product with, offered where there is nothing to look at yet. */
export function DemoChoice() {
  const { t } = useTranslation("kit");
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        {t("demo.load")}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t("demo.title")}
        closeButtonProps={{ "aria-label": t("action.close") }}
      >
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t("demo.text")}
          </Text>
          <DemoForm />
        </Stack>
      </Modal>
    </>
  );
}
