/** The sign-in screen that leads back to `to` afterwards. */
export function signInPath(to: string): string {
  return to === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(to)}`;
}

/** Where to go after signing in: only an address of our own, never another site's. */
export function returnPath(to: string | null): string {
  return to !== null && /^\/(?![/\\])/.test(to) ? to : "/";
}
