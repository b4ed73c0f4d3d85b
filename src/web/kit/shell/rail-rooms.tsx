import { Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useWorkspace } from "../workspace-context.ts";
import { type Area, areas, type Room } from "./areas.ts";
import classes from "./rail.module.css";
import { useIsHere } from "./use-is-here.ts";

/** The rooms by area; what the reader may not open is not shown, nor an area without rooms. */
export function RailRooms({ folded }: { folded: boolean }) {
  const { can } = useWorkspace();
  return areas
    .map((area) => ({ ...area, rooms: area.rooms.filter((room) => can(room.permission)) }))
    .filter((area) => area.rooms.length > 0)
    .map((area) => <AreaRooms key={area.name} area={area} folded={folded} />);
}

function AreaRooms({ area, folded }: { area: Area; folded: boolean }) {
  const { t } = useTranslation("kit");
  const name = area.name === "start" || area.name === "end" ? undefined : t(`area.${area.name}`);
  return (
    <>
      {name ? <div className={classes.area}>{name}</div> : null}
      {area.name === "end" ? <div className={classes.area} aria-hidden /> : null}
      <ul aria-label={name}>
        {area.rooms.map((room) => (
          <li key={room.name}>
            <RoomLink room={room} folded={folded} />
          </li>
        ))}
      </ul>
    </>
  );
}

function RoomLink({ room, folded }: { room: Room; folded: boolean }) {
  const { t } = useTranslation("kit");
  const { path } = useWorkspace();
  const here = useIsHere()(room);
  const label = t(`room.${room.name}`);
  return (
    <Tooltip label={label} position="right" disabled={!folded}>
      <Link
        className={classes.room}
        to={path(room.path)}
        aria-current={here ? "page" : undefined}
        aria-label={folded ? label : undefined}
      >
        <room.icon size={18} stroke={1.5} aria-hidden />
        {folded ? null : label}
      </Link>
    </Tooltip>
  );
}
