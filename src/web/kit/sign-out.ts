import { apiDo } from "./api.ts";

/** Ends the session and forgets everything read: the page is loaded anew. */
export async function signOut(): Promise<void> {
  await apiDo({ method: "POST", path: "/api/auth/sign-out", body: {} });
  window.location.assign("/sign-in");
}
