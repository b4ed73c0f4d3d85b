import { qrCodewords } from "./qr-codewords.ts";

/** Dark modules are true; `fixed` ones belong to patterns and carry no data. */
type Grid = { size: number; dark: boolean[][]; fixed: boolean[][] };

/**
 * The picture of a QR code: rows of modules, true is dark; the quiet border of four modules is not in it.
 * @source ISO/IEC 18004:2015
 * @throws RangeError as qrCodewords
 */
export function qrMatrix(text: string): boolean[][] {
  const { version, codewords } = qrCodewords(text);
  const grid = patterns(version);
  drawWords(grid, codewords);
  const tried = masks.map((_mask, index) => withMask(grid, index));
  const scores = tried.map(penalty);
  return tried[scores.indexOf(Math.min(...scores))]!;
}

function patterns(version: number): Grid {
  const size = 17 + 4 * version;
  const blank = () => Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const grid = { size, dark: blank(), fixed: blank() };
  for (let i = 0; i < size; i++) {
    put(grid, 6, i, i % 2 === 0);
    put(grid, i, 6, i % 2 === 0);
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    finder(grid, row, column);
  const centres = alignmentCentres(version, size);
  const last = centres.at(-1);
  for (const row of centres) {
    for (const column of centres) {
      const atFinder = (row === 6 && (column === 6 || column === last)) || (row === last && column === 6);
      if (!atFinder) alignment(grid, row, column);
    }
  }
  drawFormat(grid, 0);
  if (version >= 7) drawVersion(grid, version);
  return grid;
}

function put(grid: Grid, row: number, column: number, dark: boolean): void {
  if (row < 0 || column < 0 || row >= grid.size || column >= grid.size) return;
  grid.dark[row]![column] = dark;
  grid.fixed[row]![column] = true;
}

function finder(grid: Grid, row: number, column: number): void {
  for (let dy = -4; dy <= 4; dy++) {
    for (let dx = -4; dx <= 4; dx++) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy));
      put(grid, row + dy, column + dx, ring !== 2 && ring !== 4);
    }
  }
}

function alignment(grid: Grid, row: number, column: number): void {
  for (let dy = -2; dy <= 2; dy++) {
    for (let dx = -2; dx <= 2; dx++) {
      put(grid, row + dy, column + dx, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
    }
  }
}

function alignmentCentres(version: number, size: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((size - 13) / (2 * count - 2)) * 2;
  const later = Array.from({ length: count - 1 }, (_none, index) => size - 7 - index * step);
  return [6, ...later.reverse()];
}

/** Level M and the mask, fifteen bits guarded by a BCH code, twice. */
function drawFormat(grid: Grid, mask: number): void {
  const { size } = grid;
  let rest = mask;
  for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
  const bits = ((mask << 10) | rest) ^ 0x5412;
  const bit = (index: number) => ((bits >>> index) & 1) === 1;
  for (let i = 0; i <= 5; i++) put(grid, i, 8, bit(i));
  put(grid, 7, 8, bit(6));
  put(grid, 8, 8, bit(7));
  put(grid, 8, 7, bit(8));
  for (let i = 9; i < 15; i++) put(grid, 8, 14 - i, bit(i));
  for (let i = 0; i < 8; i++) put(grid, 8, size - 1 - i, bit(i));
  for (let i = 8; i < 15; i++) put(grid, size - 15 + i, 8, bit(i));
  put(grid, size - 8, 8, true);
}

function drawVersion(grid: Grid, version: number): void {
  let rest = version;
  for (let i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let i = 0; i < 18; i++) {
    const dark = ((bits >>> i) & 1) === 1;
    const far = grid.size - 11 + (i % 3);
    put(grid, Math.floor(i / 3), far, dark);
    put(grid, far, Math.floor(i / 3), dark);
  }
}

/** Words snake upwards and downwards in columns of two, from the right; the column of the timing pattern is skipped. */
function drawWords(grid: Grid, codewords: number[]): void {
  const { size } = grid;
  let index = 0;
  for (let right = size - 1; right >= 1; right -= right === 8 ? 3 : 2) {
    const upwards = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      const row = upwards ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (grid.fixed[row]![column]) continue;
        const word = codewords[index >>> 3] ?? 0;
        grid.dark[row]![column] = ((word >>> (7 - (index & 7))) & 1) === 1;
        index++;
      }
    }
  }
}

const masks: ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_row, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

function withMask(grid: Grid, index: number): boolean[][] {
  const masked = masks[index]!;
  const dark = grid.dark.map((line, row) =>
    line.map((module, column) => (grid.fixed[row]![column] ? module : module !== masked(row, column))),
  );
  const copy = { size: grid.size, dark, fixed: grid.fixed.map((line) => [...line]) };
  drawFormat(copy, index);
  return copy.dark;
}

/** How hard the picture is to read: long runs, blocks, false finders, too much of one colour. */
function penalty(dark: boolean[][]): number {
  const columns = dark.map((_line, column) => dark.map((line) => line[column]!));
  const lines = [...dark, ...columns].map((line) => line.map((module) => (module ? "1" : "0")).join(""));
  let score = 0;
  for (const line of lines) {
    for (const run of line.match(/0{5,}|1{5,}/g) ?? []) score += run.length - 2;
    score += 40 * (line.match(/(?=10111010000|00001011101)/g) ?? []).length;
  }
  const total = dark.length ** 2;
  const darkCount = dark.flat().filter(Boolean).length;
  return score + 3 * blocksOf(dark) + 10 * Math.floor(Math.abs(20 * darkCount - 10 * total) / total);
}

function blocksOf(dark: boolean[][]): number {
  let count = 0;
  for (let row = 1; row < dark.length; row++) {
    for (let column = 1; column < dark.length; column++) {
      const here = dark[row]![column];
      const same = here === dark[row - 1]![column] && here === dark[row]![column - 1];
      if (same && here === dark[row - 1]![column - 1]) count++;
    }
  }
  return count;
}
