/** A share, 0 to 1, as a whole percentage; with a decimal where it would otherwise read like the limit it is compared with. */
export function percent(share: number, limit?: number): string {
  const whole = Math.round(share * 100);
  const isUnclear = limit !== undefined && share !== limit && whole === Math.round(limit * 100);
  return `${isUnclear ? (share * 100).toFixed(2) : whole}%`;
}
