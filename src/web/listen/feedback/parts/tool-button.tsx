import { Button, type ButtonProps } from "@mantine/core";
import type { TablerIcon } from "@tabler/icons-react";
import type { ComponentPropsWithRef } from "react";
import classes from "./parts.module.css";

type ToolButtonProps = Omit<ComponentPropsWithRef<"button">, keyof ButtonProps> & {
  label: string;
  icon: TablerIcon;
};

/** A button of the toolbar: on a phone only its icon is drawn, the word stays for screen readers. */
export function ToolButton({ label, icon: Icon, ...rest }: ToolButtonProps) {
  return (
    <Button {...rest} variant="default" className={classes.tool} aria-label={label}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span className={classes.toolWord}>{label}</span>
    </Button>
  );
}
