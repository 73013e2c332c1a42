import type { Row } from './table.ts';
import { timesChart } from './times-chart.ts';

/** Milliseconds of a question by the number of articles. */
export function growthChart(rows: readonly Row[]): string {
  const points = (of: (row: Row) => number): [number, number][] =>
    rows.map((row) => [row.growth.articles, of(row)]);
  const series = [
    {
      name: 'isnad: ask, p95',
      color: '#8250df',
      dashed: true,
      points: points(({ growth }) => growth.ask.p95),
    },
    { name: 'isnad: ask, median', color: '#8250df', points: points(({ growth }) => growth.ask.p50) },
    {
      name: 'isnad: search, p95',
      color: '#0969da',
      dashed: true,
      points: points(({ growth }) => growth.search.p95),
    },
    { name: 'isnad: search, median', color: '#0969da', points: points(({ growth }) => growth.search.p50) },
    {
      name: 'every vector, median',
      color: '#bc4c00',
      points: points(({ baselines }) => baselines.everyVector.p50),
    },
    { name: 'plain words, median', color: '#6e7781', points: points(({ baselines }) => baselines.words.p50) },
  ].map((one) => ({ ...one, dots: true }));
  return timesChart('A question, by the number of articles', 'articles', series);
}
