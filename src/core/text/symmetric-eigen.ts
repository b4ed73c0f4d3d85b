/** Eigenvalues in falling order and their vectors as columns of a d x d matrix. */
export type SymmetricEigen = { values: Float64Array; vectors: Float64Array };

/**
 * All eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations.
 * @param square d x d, symmetric, rows one after another; not changed
 * @source Golub, Van Loan (2013), Matrix Computations, 8.5
 * @example symmetricEigen(Float64Array.of(2, 0, 0, 3), 2).values // => Float64Array [3, 2]
 */
export function symmetricEigen(square: Float64Array, d: number): SymmetricEigen {
  const a = Float64Array.from(square);
  const v = new Float64Array(d * d);
  for (let i = 0; i < d; i++) v[i * d + i] = 1;
  for (let sweep = 0; sweep < 30 && offDiagonal(a, d) > 1e-11 * diagonal(a, d); sweep++) {
    for (let p = 0; p < d - 1; p++) for (let q = p + 1; q < d; q++) rotate(a, v, d, p, q);
  }
  return sorted(a, v, d);
}

function rotate(a: Float64Array, v: Float64Array, d: number, p: number, q: number): void {
  const apq = a[p * d + q]!;
  if (Math.abs(apq) < 1e-300) return;
  const theta = (a[q * d + q]! - a[p * d + p]!) / (2 * apq);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < d; k++) {
    const kp = a[k * d + p]!;
    const kq = a[k * d + q]!;
    a[k * d + p] = c * kp - s * kq;
    a[k * d + q] = s * kp + c * kq;
  }
  for (let k = 0; k < d; k++) {
    const pk = a[p * d + k]!;
    const qk = a[q * d + k]!;
    a[p * d + k] = c * pk - s * qk;
    a[q * d + k] = s * pk + c * qk;
    const vp = v[k * d + p]!;
    const vq = v[k * d + q]!;
    v[k * d + p] = c * vp - s * vq;
    v[k * d + q] = s * vp + c * vq;
  }
}

function offDiagonal(a: Float64Array, d: number): number {
  let sum = 0;
  for (let i = 0; i < d; i++) for (let j = 0; j < i; j++) sum += a[i * d + j]! ** 2;
  return Math.sqrt(sum);
}

function diagonal(a: Float64Array, d: number): number {
  let sum = 0;
  for (let i = 0; i < d; i++) sum += a[i * d + i]! ** 2;
  return Math.sqrt(sum);
}

function sorted(a: Float64Array, v: Float64Array, d: number): SymmetricEigen {
  const order = Array.from({ length: d }, (_, i) => i).sort((i, j) => a[j * d + j]! - a[i * d + i]! || i - j);
  const values = Float64Array.from(order, (i) => a[i * d + i]!);
  const vectors = new Float64Array(d * d);
  order.forEach((from, to) => {
    for (let k = 0; k < d; k++) vectors[k * d + to] = v[k * d + from]!;
  });
  return { values, vectors };
}
