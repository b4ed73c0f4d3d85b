import { useTranslation } from "react-i18next";
import { NavLink, Outlet } from "react-router";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { settingsSections } from "./sections.ts";
import classes from "./settings-frame.module.css";

/** Settings: its sections at the left (above on a phone), one of them open. */
export function SettingsFrame() {
  const { t } = useTranslation("access");
  const { can, path } = useWorkspace();
  return (
    <div className={classes.frame}>
      <nav className={classes.sections} aria-label={t("settings.title")}>
        {settingsSections
          .filter((section) => can(section.permission))
          .map((section) => (
            <NavLink key={section.name} className={classes.section} to={path(`settings/${section.name}`)}>
              {t(`settings.${section.name}`)}
            </NavLink>
          ))}
      </nav>
      <div className={classes.body}>
        <Outlet />
      </div>
    </div>
  );
}
