import { useHotkeys } from "@mantine/hooks";
import { lazy, Suspense } from "react";
import type { Me } from "../../../access/contract.ts";
import { paletteWanted } from "./flag.ts";
import { openPalette } from "./open-palette.ts";

const PaletteSheet = lazy(async () => ({ default: (await import("./palette-sheet.tsx")).PaletteSheet }));

/** Ctrl/Cmd-K. Its code comes with the first use. */
export function Palette({ me }: { me: Me }) {
  const wanted = paletteWanted.use();
  // By the place of the key, so that it works in the Russian layout; in fields too.
  useHotkeys([["mod+K", openPalette, { usePhysicalKeys: true }]], []);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <PaletteSheet me={me} />
    </Suspense>
  );
}
