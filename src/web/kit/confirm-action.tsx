import { Button, type ButtonProps, Group, Modal, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "./error-note.tsx";

type ConfirmActionProps = {
  /** The word on the button that opens the question. */
  label: string;
  /** The question: "Remove the member?" */
  title: string;
  /** The preview: what exactly will change, and whether it can be taken back. */
  preview: ReactNode;
  /** The word on the button that does it: the verb, never "OK". */
  confirm: string;
  onConfirm: () => Promise<unknown>;
  danger?: boolean;
  disabled?: boolean;
  button?: ButtonProps;
  /** A trigger of one's own in place of the button: an icon, a menu item. */
  renderTrigger?: (open: () => void) => ReactNode;
};

/** Destructive work is shown before it is done. Undo afterwards is `showUndo`. */
export function ConfirmAction(props: ConfirmActionProps) {
  const {
    label,
    title,
    preview,
    confirm,
    onConfirm,
    danger = false,
    disabled,
    button,
    renderTrigger,
  } = props;
  const { t } = useTranslation("kit");
  const [opened, { open, close }] = useDisclosure(false);
  const work = useMutation({ mutationFn: onConfirm, onSuccess: close });
  return (
    <>
      {renderTrigger ? (
        renderTrigger(open)
      ) : (
        <Button variant="default" disabled={disabled} {...button} onClick={open}>
          {label}
        </Button>
      )}
      <Modal
        opened={opened}
        onClose={close}
        title={title}
        closeButtonProps={{ "aria-label": t("action.close") }}
      >
        <Stack gap="md">
          <div>{preview}</div>
          <ErrorNote error={work.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close} data-autofocus={danger || undefined}>
              {t("action.cancel")}
            </Button>
            <Button color={danger ? "red" : undefined} loading={work.isPending} onClick={() => work.mutate()}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
