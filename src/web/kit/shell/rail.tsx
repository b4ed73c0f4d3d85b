import { ActionIcon, Kbd, Tooltip, UnstyledButton } from "@mantine/core";
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Me } from "../../../access/contract.ts";
import { commandKey } from "./command-key.ts";
import classes from "./rail.module.css";
import { openPalette } from "./open-palette.ts";
import { RailRooms } from "./rail-rooms.tsx";
import { UserMenu } from "./user-menu.tsx";
import { WorkspaceMenu } from "./workspace-menu.tsx";

type RailProps = { me: Me; folded: boolean; onFold: () => void };

/** The left rail: whose workspace, search, the rooms by area, and the person at the bottom. */
export function Rail({ me, folded, onFold }: RailProps) {
  const { t } = useTranslation("kit");
  return (
    <div className={classes.rail} data-folded={folded || undefined}>
      <WorkspaceMenu me={me} folded={folded} />
      <SearchButton folded={folded} />
      <nav aria-label={t("shell.rooms")} className={classes.rooms}>
        <RailRooms folded={folded} />
      </nav>
      <div className={classes.foot}>
        <UserMenu me={me} folded={folded} />
        <FoldButton folded={folded} onFold={onFold} />
      </div>
    </div>
  );
}

function SearchButton({ folded }: { folded: boolean }) {
  const { t } = useTranslation("kit");
  return (
    <Tooltip label={t("shell.search")} position="right" disabled={!folded}>
      <UnstyledButton className={classes.search} onClick={openPalette} aria-label={t("shell.search")}>
        <IconSearch size={16} stroke={1.75} aria-hidden />
        {folded ? null : (
          <>
            <span className={classes.grow}>{t("shell.search")}</span>
            <Kbd size="xs" aria-hidden>
              {commandKey} K
            </Kbd>
          </>
        )}
      </UnstyledButton>
    </Tooltip>
  );
}

function FoldButton({ folded, onFold }: { folded: boolean; onFold: () => void }) {
  const { t } = useTranslation("kit");
  const Icon = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const label = folded ? t("shell.unfold") : t("shell.fold");
  return (
    <Tooltip label={label} position="right">
      <ActionIcon variant="subtle" color="gray" size={28} aria-label={label} onClick={onFold}>
        <Icon size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}
