/** What one file may take. Sizes in bytes unless said; text sizes in characters. */
export const limits = {
  /** A file as it lies on disk. */
  fileBytes: 2 * 1024 ** 3,
  /** After gunzip. */
  inflatedBytes: 8 * 1024 ** 3,
  /** One cell. */
  fieldChars: 1024 * 1024,
  /** One row with all its cells. */
  recordChars: 8 * 1024 * 1024,
  columns: 2_000,
  /** How much of the head is looked at to guess format, delimiter, columns. */
  sampleChars: 512 * 1024,
  sampleRows: 1_000,
  workbookEntries: 10_000,
  workbookInflatedBytes: 4 * 1024 ** 3,
  /** Inflated to packed; honest workbooks stay under 60 or so. */
  workbookRatio: 300,
  /** Ratios are not looked at below this inflated size. */
  workbookRatioFrom: 32 * 1024 ** 2,
  /** Different texts of a workbook, which have to be held in memory. */
  sharedStringChars: 128 * 1024 ** 2,
} as const;
