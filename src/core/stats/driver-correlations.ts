import { checkNumbers, checkPairs, refuse } from "../kit/check.ts";
import { symmetricEigen } from "../text/symmetric-eigen.ts";

/** Correlations (-1..1) of the drivers with each other, and of each with the outcome, in one order. */
export type DriverCorrelations = { among: readonly (readonly number[])[]; withOutcome: readonly number[] };

/** Printed matrices are rounded; so much may be wrong with them. */
const rounding = 1e-6;
/** What other software calls 1 may be a hair above. */
const limit = 1 + 1e-9;

/** @throws RangeError when no data could have such correlations, or there are none or more than `most` drivers */
export function checkDriverCorrelations({ among, withOutcome }: DriverCorrelations, most: number): void {
  checkPairs("among", among, "withOutcome", withOutcome);
  if (among.length === 0 || among.length > most) {
    refuse(
      `there must be 1..${most} drivers, not ${among.length}`,
      `факторов должно быть 1..${most}, а не ${among.length}`,
    );
  }
  checkNumbers("withOutcome", withOutcome, -limit, limit);
  checkCorrelationMatrix("among", among);
  checkPossible([...among.map((row, at) => [...row, withOutcome[at]!]), [...withOutcome, 1]]);
}

/** @throws RangeError when it is not square and symmetric with ones on its diagonal */
export function checkCorrelationMatrix(name: string, matrix: readonly (readonly number[])[]): void {
  matrix.forEach((row, i) => {
    checkPairs(name, matrix, `${name}[${i}]`, row);
    checkNumbers(`${name}[${i}]`, row, -limit, limit);
    row.forEach((value, j) => {
      if (Math.abs(value - (i === j ? 1 : (matrix[j]?.[i] ?? NaN))) > rounding) {
        refuse(
          `${name} must be symmetric with ones on its diagonal, see row ${i}, column ${j}`,
          `${name} — симметричная матрица с единицами на диагонали, см. строку ${i}, столбец ${j}`,
        );
      }
    });
  });
}

/** @throws RangeError when the matrix has a negative eigenvalue: correlations of different samples, or a slip of the pen */
export function checkPossible(matrix: readonly (readonly number[])[]): void {
  const { values } = symmetricEigen(Float64Array.from(matrix.flat()), matrix.length);
  if (values.at(-1)! < -rounding * matrix.length) {
    refuse(
      "no data can have these correlations together (the matrix has a negative eigenvalue)",
      "таких корреляций вместе не бывает ни у каких данных (у матрицы есть отрицательное собственное число)",
    );
  }
}

/** Of the correlations of all columns, the last of which is the outcome. */
export function splitOff(matrix: readonly number[][]): DriverCorrelations {
  const drivers = matrix.slice(0, -1);
  return { among: drivers.map((row) => row.slice(0, -1)), withOutcome: drivers.map((row) => row.at(-1)!) };
}
