import { expect, test } from "vitest";
import { qrCodewords, reedSolomon } from "./qr-codewords.ts";
import { qrMatrix } from "./qr-matrix.ts";

/** Read back as "otklik" by an independent decoder when this test was written. */
const otklik = `
#######.#.###.#######
#.....#.#.##..#.....#
#.###.#.#.#.#.#.###.#
#.###.#..#.##.#.###.#
#.###.#.#...#.#.###.#
#.....#..####.#.....#
#######.#.#.#.#######
.........#.##........
#..#######..##..#.###
##.....#..#.#.#.####.
#.#######.#..##.#####
.##..#.....#......###
##.####.###...#..#...
........#.###......#.
#######.###.######...
#.....#.#..###.#.##..
#.###.#.#.###.####.##
#.###.#.##.##........
#.###.#..##...#.#####
#.....#......###.####
#######.#.##...#.....
`;

test("A short text gives the known picture", () => {
  const drawn = qrMatrix("otklik").map((line) => line.map((dark) => (dark ? "#" : ".")).join(""));
  expect(drawn.join("\n")).toBe(otklik.trim());
});

test("The version grows with the text, and what no version holds is refused", () => {
  expect(qrCodewords("a".repeat(14)).version).toBe(1);
  expect(qrCodewords("a".repeat(15)).version).toBe(2);
  expect(qrCodewords("a".repeat(412)).version).toBe(15);
  expect(() => qrCodewords("a".repeat(413))).toThrow(RangeError);
});

test("Correction words of the standard's own example (version 1-M, Annex I)", () => {
  const data = [16, 32, 12, 86, 97, 128, 236, 17, 236, 17, 236, 17, 236, 17, 236, 17];
  expect(reedSolomon(data, 10)).toEqual([165, 36, 212, 193, 237, 54, 199, 135, 44, 85]);
});
