import type { HomeRow } from '../homes.ts';
import { svg } from '../pictures/chart.ts';

const COLORS: Readonly<Record<string, string>> = { folder: '#0969da', postgres: '#8250df' };
const TICKS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** Milliseconds of a search by the number of passages, a line a home. */
export function homesChart(rows: readonly HomeRow[]): string {
  const homes = [...new Set(rows.map(({ home }) => home))];
  const sizes = [...new Set(rows.map(({ passages }) => passages))];
  const values = rows.flatMap(({ p50, p95 }) => [p50, p95]);
  const from = TICKS.findLast((tick) => tick <= Math.min(...values)) ?? 1;
  const to = TICKS.find((tick) => tick >= Math.max(...values)) ?? 5000;
  const points = (home: string, of: (row: HomeRow) => number): [number, number][] =>
    rows.filter((row) => row.home === home).map((row) => [row.passages, of(row)]);
  return svg({
    title: 'A search, by the number of passages',
    note: 'Milliseconds, the embedding of the question included; both axes logarithmic',
    x: {
      label: 'passages',
      from: Math.min(...sizes),
      to: Math.max(...sizes),
      ticks: sizes,
      logarithmic: true,
      written: (size) => size.toLocaleString('en'),
    },
    y: {
      label: 'milliseconds',
      from,
      to,
      ticks: TICKS.filter((tick) => tick >= from && tick <= to),
      logarithmic: true,
    },
    series: homes.flatMap((home) => {
      const color = COLORS[home] ?? '#6e7781';
      return [
        { name: `${home}: median`, color, dots: true, points: points(home, ({ p50 }) => p50) },
        { name: `${home}: p95`, color, dashed: true, dots: true, points: points(home, ({ p95 }) => p95) },
      ];
    }),
  });
}
