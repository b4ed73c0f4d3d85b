import { Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./section.module.css";

type Props = {
  title: string;
  /** One quiet line under the title. */
  note?: ReactNode;
  /** At the right end of the title's line. */
  side?: ReactNode;
  children: ReactNode;
};

/** A part of a screen under its own heading. */
export function Section({ title, note, side, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <div>
          <Title order={2} size="h3" id={id}>
            {title}
          </Title>
          {note === undefined ? null : <p className={classes.note}>{note}</p>}
        </div>
        {side}
      </div>
      {children}
    </section>
  );
}
