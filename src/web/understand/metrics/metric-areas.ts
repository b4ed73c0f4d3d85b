/** Areas of the catalogue in the order they are read. */
export const metricAreas = ["satisfaction", "service", "loyalty", "money"] as const;
