import type { ColumnType } from "kysely";

/** Types of columns that many tables have: what is read, inserted, updated. */
export type Instant = ColumnType<Date, Date | string, Date | string>;
export type MadeInstant = ColumnType<Date, Date | string | undefined, Date | string>;
/** pg gives bigint as text, so that nothing is lost; sums and counts we read are turned into numbers by int8 parsing in connect.ts. */
export type Int8 = ColumnType<number, number | undefined, number>;
/** Made by PostgreSQL from other columns. */
export type Made<T> = ColumnType<T, never, never>;
export type Json<T> = ColumnType<T, string, string>;
