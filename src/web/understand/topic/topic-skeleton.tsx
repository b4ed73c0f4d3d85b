import { Skeleton, Stack } from "@mantine/core";

/** The shape of the topic page while it is counted. */
export function TopicSkeleton() {
  return (
    <Stack gap="md" opacity={0.5} aria-hidden>
      <Skeleton height={36} width="40%" />
      <Skeleton height={28} width={220} />
      <Skeleton height={92} />
      <Skeleton height={260} />
      <Skeleton height={320} />
    </Stack>
  );
}
