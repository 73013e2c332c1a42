import { svg } from '../pictures/chart.ts';
import type { Row } from './table.ts';

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
  const values = series.flatMap((one) => one.points.map(([, y]) => y));
  const sizes = rows.map(({ growth }) => growth.articles);
  const ticks = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
  const from = ticks.findLast((tick) => tick <= Math.min(...values)) ?? 0.5;
  const to = ticks.find((tick) => tick >= Math.max(...values)) ?? 2000;
  return svg({
    title: 'A question, by the number of articles',
    note: 'Milliseconds, the embedding of the question included; both axes logarithmic',
    x: {
      label: 'articles',
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
      ticks: ticks.filter((tick) => tick >= from && tick <= to),
      logarithmic: true,
    },
    series,
  });
}
