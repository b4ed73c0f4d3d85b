import { Skeleton, Stack } from "@mantine/core";
import classes from "./today-page.module.css";

/** The shape of the summary while it is counted. */
export function TodaySkeleton() {
  return (
    <div className={classes.grid} aria-hidden>
      <Stack gap={8} opacity={0.5}>
        <Skeleton height={24} width={220} />
        <Skeleton height={300} />
        <Skeleton height={24} width={180} mt="md" />
        <Skeleton height={140} />
      </Stack>
      <Stack gap={8} opacity={0.5}>
        <Skeleton height={24} width={180} />
        <Skeleton height={180} />
        <Skeleton height={120} mt="md" />
      </Stack>
    </div>
  );
}
