import { Table, type TableProps } from "@mantine/core";
import classes from "./stacked-table.module.css";

type Props = TableProps & { label: string; figures?: boolean };

/**
 * A table that on a phone becomes a list: each row's cells one after another, heads out of sight; of figures, two side by side, each
 * under its name.
 */
export function StackedTable({ label, figures = false, ...rest }: Props) {
  return <Table aria-label={label} className={classes.table} data-figures={figures || undefined} {...rest} />;
}
