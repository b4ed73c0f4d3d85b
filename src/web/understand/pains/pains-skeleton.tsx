import { Skeleton, Stack } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";

const rows = Array.from({ length: 9 }, (_, index) => index);

/** The shape of the ranking while it is counted: as high as what comes, so that nothing jumps. */
export function PainsSkeleton() {
  const wide = useMediaQuery("(min-width: 48em)");
  return (
    <Stack gap={6} opacity={0.5} aria-hidden>
      <Skeleton height={28} width={240} />
      {wide ? <Skeleton height={150} mt={6} /> : null}
      <Skeleton height={32} mt={6} />
      {rows.map((row) => (
        <Skeleton key={row} height={48} />
      ))}
    </Stack>
  );
}
