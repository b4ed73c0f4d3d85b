import { useLocalStorage } from "@mantine/hooks";

/** Whether the rail shows icons only; remembered on this device. */
export function useRailFolded() {
  return useLocalStorage({ key: "otklik.rail-folded", defaultValue: false, getInitialValueInEffect: false });
}
