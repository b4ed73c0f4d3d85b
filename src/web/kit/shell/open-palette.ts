import { openSpotlight } from "@mantine/spotlight";
import { paletteWanted } from "./flag.ts";

/** Opens the command palette from anywhere. */
export function openPalette(): void {
  paletteWanted.set(true);
  openSpotlight();
}
