import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Me } from "../../../access/contract.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { Palette } from "./palette.tsx";
import { Rail } from "./rail.tsx";
import classes from "./shell.module.css";
import { Shortcuts } from "./shortcuts.tsx";
import { useRailFolded } from "./use-rail-folded.ts";

/** The rail, the screen, and on a phone the bar below; the palette and the keys work everywhere. */
export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  const { t } = useTranslation("kit");
  const [folded, setFolded] = useRailFolded();
  return (
    <div className={classes.shell} data-folded={folded || undefined}>
      <a className={classes.skip} href="#main">
        {t("shell.skip")}
      </a>
      <Rail me={me} folded={folded} onFold={() => setFolded(!folded)} />
      <main id="main" className={classes.main} tabIndex={-1}>
        {children}
      </main>
      <BottomBar me={me} />
      <Palette me={me} />
      <Shortcuts />
    </div>
  );
}
