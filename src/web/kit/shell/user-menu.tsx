import { Menu, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Me } from "../../../access/contract.ts";
import { initials } from "./initials.ts";
import classes from "./rail.module.css";
import { UserMenuItems } from "./user-menu-items.tsx";

/** The person: own settings, language, light or dark, sign-out. */
export function UserMenu({ me, folded }: { me: Me; folded: boolean }) {
  const { t } = useTranslation("kit");
  return (
    <Menu position="top-start" width={230} closeOnItemClick={false}>
      <Menu.Target>
        <UnstyledButton className={classes.menu} aria-label={t("user.menu", { name: me.user.name })}>
          <span className={classes.mark} data-person aria-hidden>
            {initials(me.user.name)}
          </span>
          {folded ? null : <span className={classes.grow}>{me.user.name}</span>}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <UserMenuItems me={me} />
      </Menu.Dropdown>
    </Menu>
  );
}
