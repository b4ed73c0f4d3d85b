import { Button, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { InviteForm } from "./invite-form.tsx";
import { InviteLink, type NewInvitation } from "./invite-link.tsx";

/** Invites by a link: a form first, then the link, which is shown this once. */
export function InviteButton() {
  const { t } = useTranslation("access");
  const [opened, { open, close }] = useDisclosure(false);
  const [made, setMade] = useState<NewInvitation | null>(null);
  const start = () => {
    setMade(null);
    open();
  };
  return (
    <>
      <Button leftSection={<IconUserPlus size={16} />} onClick={start}>
        {t("invite.open")}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={made ? t("invite.made") : t("invite.title")}
        closeButtonProps={{ "aria-label": t("kit:action.close") }}
      >
        {made ? <InviteLink invitation={made} onDone={close} /> : <InviteForm onMade={setMade} />}
      </Modal>
    </>
  );
}
