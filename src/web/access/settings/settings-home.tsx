import { Navigate } from "react-router";

/** "Settings" opens at its first section. */
export function SettingsHome() {
  return <Navigate to="company" replace />;
}
