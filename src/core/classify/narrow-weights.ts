/**
 * Weights as whole numbers -127..127 with a scale for each column: a quarter of the room, and what is kept is what was measured.
 * @param weights columns x labels
 */
export function narrowWeights(
  weights: Float32Array,
  labels: number,
): { weights: Int8Array; scales: Float32Array } {
  const columns = weights.length / labels;
  const narrow = new Int8Array(weights.length);
  const scales = new Float32Array(columns);
  for (let column = 0; column < columns; column++) {
    let most = 0;
    const from = column * labels;
    for (let at = from; at < from + labels; at++) most = Math.max(most, Math.abs(weights[at]!));
    scales[column] = most / 127;
    if (most === 0) continue;
    for (let at = from; at < from + labels; at++) narrow[at] = Math.round((weights[at]! / most) * 127);
  }
  return { weights: narrow, scales };
}
