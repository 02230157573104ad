/** A, B … Z, AA, AB …: how columns and level-1 indicators are counted, from 0. */
export function capitals(place: number): string {
  const rest = Math.floor(place / 26);
  return (rest > 0 ? capitals(rest - 1) : "") + String.fromCharCode(65 + (place % 26));
}
