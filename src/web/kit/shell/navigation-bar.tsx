import { useEffect, useState } from "react";
import { useNavigation } from "react-router";
import classes from "./navigation-bar.module.css";

/** A hair of accent on top while the next screen's code is on its way; not for quick ones. */
export function NavigationBar() {
  const busy = useNavigation().state !== "idle";
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!busy) return setShown(false);
    const timer = setTimeout(() => setShown(true), 150);
    return () => clearTimeout(timer);
  }, [busy]);
  return shown ? <div className={classes.bar} aria-hidden /> : null;
}
