import { Popover, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { Me } from "../../../access/contract.ts";
import { initials } from "./initials.ts";
import classes from "./rail.module.css";
import { UserMenuItems } from "./user-menu-items.tsx";

/** The person: own settings, language, light or dark, sign-out. */
export function UserMenu({ me, folded }: { me: Me; folded: boolean }) {
  const { t } = useTranslation("kit");
  const [opened, { toggle, close }] = useDisclosure(false);
  return (
    <Popover
      opened={opened}
      onDismiss={close}
      position="top-start"
      width={236}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.menu}
          onClick={toggle}
          aria-label={t("user.menu", { name: me.user.name })}
        >
          <span className={classes.mark} data-person aria-hidden>
            {initials(me.user.name)}
          </span>
          {folded ? null : <span className={classes.grow}>{me.user.name}</span>}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <UserMenuItems me={me} onGo={close} />
      </Popover.Dropdown>
    </Popover>
  );
}
