/** The data part of a QR code (ISO/IEC 18004), byte mode, error correction level M, versions 1-15. */

/** Per version from 1: error correction codewords of a block, and blocks. */
const correctionPerBlock = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24];
const blockCount = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10];

/** Modules left for data and correction when all patterns stand, in whole codewords. */
function totalCodewords(version: number): number {
  const alignments = version === 1 ? 0 : Math.floor(version / 7) + 2;
  const patterns = version === 1 ? 0 : (25 * alignments - 10) * alignments - 55;
  return Math.floor((16 * version * version + 128 * version + 64 - patterns - (version >= 7 ? 36 : 0)) / 8);
}

function dataCodewords(version: number): number {
  return totalCodewords(version) - correctionPerBlock[version - 1]! * blockCount[version - 1]!;
}

/**
 * The smallest code that holds the text: its version and all its codewords in the order they are drawn.
 * @throws RangeError when the text is longer than version 15 holds (412 bytes)
 */
export function qrCodewords(text: string): { version: number; codewords: number[] } {
  const bytes = [...new TextEncoder().encode(text)];
  for (let version = 1; version <= correctionPerBlock.length; version++) {
    const countBits = version < 10 ? 8 : 16;
    if (4 + countBits + 8 * bytes.length > 8 * dataCodewords(version)) continue;
    return { version, codewords: interleave(padded(bytes, countBits, dataCodewords(version)), version) };
  }
  throw new RangeError(`A QR code of version 15 cannot hold ${bytes.length} bytes`);
}

/** Mode, length, text, end mark, then the two filling bytes in turn. */
function padded(bytes: number[], countBits: number, size: number): number[] {
  const bits: number[] = [];
  const push = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit--) bits.push((value >>> bit) & 1);
  };
  push(0b0100, 4);
  push(bytes.length, countBits);
  for (const byte of bytes) push(byte, 8);
  push(0, Math.min(4, 8 * size - bits.length));
  push(0, (8 - (bits.length % 8)) % 8);
  const words = Array.from({ length: bits.length / 8 }, (_none, word) =>
    bits.slice(8 * word, 8 * word + 8).reduce((value, bit) => 2 * value + bit, 0),
  );
  for (let filling = 0xec; words.length < size; filling ^= 0xfd) words.push(filling);
  return words;
}

/** Cuts the data into blocks (the later ones one word longer), adds each its correction, and takes the words in turn. */
function interleave(data: number[], version: number): number[] {
  const count = blockCount[version - 1]!;
  const correction = correctionPerBlock[version - 1]!;
  const short = Math.floor(data.length / count);
  const longFrom = count - (data.length % count);
  const blocks: number[][] = [];
  for (let block = 0, start = 0; block < count; block++) {
    const end = start + short + (block >= longFrom ? 1 : 0);
    blocks.push(data.slice(start, end));
    start = end;
  }
  const corrections = blocks.map((block) => reedSolomon(block, correction));
  const inTurn = (lists: number[][], longest: number) =>
    Array.from({ length: longest }, (_none, index) => lists.flatMap((list) => list[index] ?? [])).flat();
  return [...inTurn(blocks, short + 1), ...inTurn(corrections, correction)];
}

/** Product in GF(256) over x^8 + x^4 + x^3 + x^2 + 1. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    if ((b >>> bit) & 1) product ^= a;
  }
  return product;
}

/** Remainder of the data by the generator (x - 1)(x - 2)…(x - 2^(degree-1)). */
export function reedSolomon(data: number[], degree: number): number[] {
  const generator = Array.from({ length: degree }, () => 0);
  generator[degree - 1] = 1;
  for (let root = 1, step = 0; step < degree; step++, root = multiply(root, 2)) {
    for (let i = 0; i < degree; i++) generator[i] = multiply(generator[i]!, root) ^ (generator[i + 1] ?? 0);
  }
  const rest = Array.from({ length: degree }, () => 0);
  for (const word of data) {
    const factor = word ^ rest.shift()!;
    rest.push(0);
    generator.forEach((coefficient, i) => (rest[i] = rest[i]! ^ multiply(coefficient, factor)));
  }
  return rest;
}
