import { Button, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NewKeyForm } from "./new-key-form.tsx";
import { NewKeySecret, type NewKey } from "./new-key-secret.tsx";

/** A form first, then the secret, which is shown this once. */
export function NewKeyButton() {
  const { t } = useTranslation("access");
  const [opened, { open, close }] = useDisclosure(false);
  const [made, setMade] = useState<NewKey | null>(null);
  const start = () => {
    setMade(null);
    open();
  };
  return (
    <>
      <Button leftSection={<IconPlus size={16} />} onClick={start}>
        {t("keys.new")}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size="lg"
        title={made ? t("keys.made-title") : t("keys.new-title")}
        // The secret cannot be had again: a stray click must not lose it.
        closeOnClickOutside={made === null}
        closeButtonProps={{ "aria-label": t("kit:action.close") }}
      >
        {made ? <NewKeySecret made={made} onDone={close} /> : <NewKeyForm onMade={setMade} />}
      </Modal>
    </>
  );
}
