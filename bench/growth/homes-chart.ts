import type { HomeRow } from '../homes.ts';
import { timesChart } from './times-chart.ts';

const COLORS: Readonly<Record<string, string>> = { folder: '#0969da', postgres: '#8250df' };

/** Milliseconds of a search by the number of passages, two lines a home. */
export function homesChart(rows: readonly HomeRow[]): string {
  const points = (home: string, of: (row: HomeRow) => number): [number, number][] =>
    rows.filter((row) => row.home === home).map((row) => [row.passages, of(row)]);
  const series = [...new Set(rows.map(({ home }) => home))].flatMap((home) => {
    const color = COLORS[home] ?? '#6e7781';
    return [
      { name: `${home}: median`, color, dots: true, points: points(home, ({ p50 }) => p50) },
      { name: `${home}: p95`, color, dashed: true, dots: true, points: points(home, ({ p95 }) => p95) },
    ];
  });
  return timesChart('A search, by the number of passages', 'passages', series);
}
