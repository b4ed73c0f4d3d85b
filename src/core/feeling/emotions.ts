/** What a clause may feel, as people's corrections and the screens name it. */
export const emotions = [
  "anger",
  "disappointment",
  "sadness",
  "fear",
  "disgust",
  "surprise",
  "joy",
  "none",
] as const;

export type Emotion = (typeof emotions)[number];
