/** Integer minor units (kopecks, cents) and an ISO 4217 code. */
export type Money = { minor: number; currency: string };
