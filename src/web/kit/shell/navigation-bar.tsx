import { useNavigation } from "react-router";
import classes from "./navigation-bar.module.css";

/** A hair of accent on top while the next screen's code is on its way; it starts late, so that quick ones do not flicker. */
export function NavigationBar() {
  const { state } = useNavigation();
  return state === "idle" ? null : <div className={classes.bar} aria-hidden />;
}
