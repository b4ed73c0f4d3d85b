import { Skeleton, Stack } from "@mantine/core";

/** The shape of a tree while it is read. */
export function CausesSkeleton() {
  return (
    <Stack gap="md" opacity={0.5} aria-hidden p="md">
      <Skeleton height={32} width="40%" />
      <Skeleton height={420} />
    </Stack>
  );
}
