import { Link, type LinkProps } from "react-router";
import classes from "./quiet-link.module.css";

/** A link inside running words: told by its underline, in the colour of its surroundings. */
export function QuietLink({ className = "", ...props }: LinkProps & { className?: string | undefined }) {
  return <Link {...props} className={`${classes.link} ${className}`} />;
}
