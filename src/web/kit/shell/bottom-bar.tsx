import { Drawer, Stack, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDots, IconSearch } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import type { Me } from "../../../access/contract.ts";
import { useWorkspace } from "../workspace-context.ts";
import { type Room, rooms } from "./areas.ts";
import classes from "./bottom-bar.module.css";
import { openPalette } from "./open-palette.ts";
import { RailRooms } from "./rail-rooms.tsx";
import railClasses from "./rail.module.css";
import { useIsHere } from "./use-is-here.ts";
import { UserMenuItems } from "./user-menu-items.tsx";
import { WorkspaceMenu } from "./workspace-menu.tsx";

const shown: Room["name"][] = ["today", "feedback", "pains"];

/** The phone's navigation: three rooms under the thumb, search, and the rest in a drawer. */
export function BottomBar({ me }: { me: Me }) {
  const { t } = useTranslation("kit");
  const { can } = useWorkspace();
  const [opened, { open, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  useEffect(close, [pathname, close]);
  return (
    <nav className={classes.bar} aria-label={t("shell.rooms")}>
      {rooms
        .filter((room) => shown.includes(room.name) && can(room.permission))
        .map((room) => (
          <BarLink key={room.name} room={room} />
        ))}
      <UnstyledButton className={classes.item} onClick={openPalette}>
        <IconSearch size={20} stroke={1.5} aria-hidden />
        {t("shell.find")}
      </UnstyledButton>
      <UnstyledButton className={classes.item} onClick={open} aria-haspopup="dialog">
        <IconDots size={20} stroke={1.5} aria-hidden />
        {t("shell.more")}
      </UnstyledButton>
      <MoreDrawer me={me} opened={opened} onClose={close} />
    </nav>
  );
}

function BarLink({ room }: { room: Room }) {
  const { t } = useTranslation("kit");
  const { path } = useWorkspace();
  const here = useIsHere()(room);
  return (
    <Link className={classes.item} to={path(room.path)} aria-current={here ? "page" : undefined}>
      <room.icon size={20} stroke={1.5} aria-hidden />
      {t(`room.${room.name}`)}
    </Link>
  );
}

function MoreDrawer({ me, opened, onClose }: { me: Me; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation("kit");
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="auto"
      title={t("shell.more")}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <Stack gap="sm" className={classes.drawer}>
        <WorkspaceMenu me={me} folded={false} />
        <div className={railClasses.rooms}>
          <RailRooms folded={false} />
        </div>
        <div>
          <UserMenuItems me={me} onGo={onClose} />
        </div>
      </Stack>
    </Drawer>
  );
}
