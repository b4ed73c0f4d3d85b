import { Table, type TableProps } from "@mantine/core";
import classes from "./stacked-table.module.css";

/** A table that on a phone becomes a list: each row's cells one under another, heads out of sight. */
export function StackedTable({ label, ...rest }: TableProps & { label: string }) {
  return <Table aria-label={label} className={classes.table} {...rest} />;
}
