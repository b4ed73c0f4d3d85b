import { Button, Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconFilter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Facets } from "../../../../listen/feedback/contract.ts";
import { useFormat } from "../../../kit/use-format.ts";
import classes from "./facets.module.css";
import { FacetsPanel } from "./facets-panel.tsx";
import type { Condition } from "./use-conditions.ts";
import type { FeedbackAddress } from "./use-feedback-address.ts";

type FacetsDrawerProps = { facets: Facets | undefined; state: FeedbackAddress; conditions: Condition[] };

/** The same facets where there is no room beside the list. */
export function FacetsDrawer({ facets, state, conditions }: FacetsDrawerProps) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  const [opened, { open, close }] = useDisclosure(false);
  const total = facets?.total ?? 0;
  const what = t("feedback.count", { count: total, formatted: format.number(total) });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFilter size={16} stroke={1.75} aria-hidden />}
        onClick={open}
      >
        {t("feedback.filters.open")}
        {conditions.length > 0 ? ` · ${format.number(conditions.length)}` : null}
      </Button>
      <Drawer
        opened={opened}
        onClose={close}
        title={t("feedback.filters.title")}
        size="20rem"
        closeButtonProps={{ "aria-label": t("feedback.contact.close") }}
      >
        <FacetsPanel facets={facets} state={state} />
        <div className={classes.show}>
          <Button fullWidth onClick={close}>
            {t("feedback.filters.show", { what })}
          </Button>
        </div>
      </Drawer>
    </>
  );
}
