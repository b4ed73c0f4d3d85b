import { Button } from "@mantine/core";
import { IconFilterOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../kit/empty-state.tsx";
import { withoutFilter } from "../filter/conditions.ts";
import { useAddress } from "../../kit/use-address.ts";

/** The topic has nothing under this filter. */
export function NoContacts() {
  const { t } = useTranslation("understand");
  const [, change] = useAddress();
  return (
    <EmptyState
      icon={<IconFilterOff size={28} stroke={1.5} />}
      title={t("topic.noMatch")}
      text={t("topic.noMatchHint")}
      actions={
        <Button variant="default" onClick={() => change(withoutFilter)}>
          {t("topic.clearFilter")}
        </Button>
      }
    />
  );
}
