/** The job that draws a dashboard and sends it; apart, so that who asks for it need not load what draws. */
export const sendingKind = "dashboard.send";
/** `dueAt`: what was sent since then is not sent again. `isBeside`: a person asked for it: its failure does not move the next round. */
export type SendingInput = { scheduleId: string; dueAt: string; isBeside: boolean };
