/** The job that draws a dashboard and sends it; apart, so that who asks for it need not load what draws. */
export const sendingKind = "dashboard.send";
