import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { errorSentence } from "../../kit/error-sentence.ts";
import { useStartGrouping } from "../data/start-grouping.ts";

type Props = {
  disabled: boolean;
  onStart: (jobId: string) => void;
  /** The first grouping is the thing to do; a later one is just possible. */
  first?: boolean;
};

/** Starts reading and grouping the texts. */
export function GroupAnew({ disabled, onStart, first = false }: Props) {
  const { t } = useTranslation("understand");
  const start = useStartGrouping();
  const begin = () =>
    start.mutate(undefined, {
      onSuccess: ({ jobId }) => onStart(jobId),
      onError: (error) =>
        notifications.show({ color: "red", withBorder: true, message: errorSentence(error) }),
    });
  return (
    <Button
      variant={first ? "filled" : "default"}
      leftSection={<IconRefresh size={16} aria-hidden />}
      disabled={disabled}
      loading={start.isPending}
      onClick={begin}
    >
      {t(first ? "pains.group" : "pains.groupAnew")}
    </Button>
  );
}
