import { UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import classes from "./sheet-item.module.css";

type SheetItemProps = { icon?: ReactNode; onClick?: () => void; children: ReactNode };

/** A line that leads somewhere, in a small sheet over the screen. */
export function SheetLink({
  to,
  icon,
  current,
  onClick,
  children,
}: SheetItemProps & { to: string; current?: boolean }) {
  return (
    <Link className={classes.item} to={to} onClick={onClick} aria-current={current ? "true" : undefined}>
      {icon}
      {children}
    </Link>
  );
}

/** A line that does something. */
export function SheetButton({ icon, onClick, children }: SheetItemProps) {
  return (
    <UnstyledButton className={classes.item} onClick={onClick}>
      {icon}
      {children}
    </UnstyledButton>
  );
}
