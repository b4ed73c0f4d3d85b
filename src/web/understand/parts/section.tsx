import { Title } from "@mantine/core";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useLocation } from "react-router";
import classes from "./section.module.css";

type Props = {
  title: string;
  /** One quiet line under the title. */
  note?: ReactNode;
  /** At the right end of the title's line. */
  side?: ReactNode;
  /** Name in the address after "#": the section is scrolled to when the address asks for it. */
  anchor?: string;
  children: ReactNode;
};

/** A part of a screen under its own heading. */
export function Section({ title, note, side, anchor, children }: Props) {
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    if (anchor !== undefined && hash === `#${anchor}`) place.current?.scrollIntoView();
  }, [anchor, hash]);
  return (
    <section ref={place} aria-labelledby={id}>
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
