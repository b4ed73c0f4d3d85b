import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Move, moves } from "./move-tile.ts";

type Props = { title: string; onEdit: () => void; onMove: (move: Move) => void; onRemove: () => void };

/** All that the mouse does to a tile, by the keyboard; it stays open between steps. */
export function TileMenu({ title, onEdit, onMove, onRemove }: Props) {
  const { t } = useTranslation("understand");
  return (
    <Menu closeOnItemClick={false} position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          className="no-drag"
          aria-label={t("dashboards.tile.menu", { title })}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item closeMenuOnClick onClick={onEdit}>
          {t("dashboards.tile.edit")}
        </Menu.Item>
        <Menu.Divider />
        {moves.map((move) => (
          <Menu.Item key={move} onClick={() => onMove(move)}>
            {t(`dashboards.tile.${move}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item color="red" onClick={onRemove}>
          {t("dashboards.tile.remove")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
