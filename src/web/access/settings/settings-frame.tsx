import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { NavLink, Outlet, useLocation } from "react-router";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { type SettingsSection, settingsSections } from "./sections.ts";
import classes from "./settings-frame.module.css";

/** Settings: its sections at the left (above on a phone), one of them open. */
export function SettingsFrame() {
  const { t } = useTranslation("access");
  const { can } = useWorkspace();
  return (
    <div className={classes.frame}>
      <nav className={classes.sections} aria-label={t("settings.title")}>
        {settingsSections
          .filter((section) => can(section.permission))
          .map((section) => (
            <SectionLink key={section.name} name={section.name} />
          ))}
      </nav>
      <div className={classes.body}>
        <Outlet />
      </div>
    </div>
  );
}

function SectionLink({ name }: { name: SettingsSection["name"] }) {
  const { t } = useTranslation("access");
  const { path } = useWorkspace();
  const { pathname } = useLocation();
  const link = useRef<HTMLAnchorElement>(null);
  const to = path(`settings/${name}`);
  useEffect(() => {
    // On a phone the sections are a line that scrolls: the open one must be in sight.
    if (pathname === to) link.current?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [pathname, to]);
  return (
    <NavLink ref={link} className={classes.section} to={to}>
      {t(`settings.${name}`)}
    </NavLink>
  );
}
