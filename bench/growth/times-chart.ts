import { svg } from '../pictures/chart.ts';

const TICKS = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

type Series = Parameters<typeof svg>[0]['series'];

/** Milliseconds by a number of things, the sizes measured; both axes logarithmic. */
export function timesChart(title: string, label: string, series: Series): string {
  const values = series.flatMap((one) => one.points.map(([, y]) => y));
  const sizes = [...new Set(series.flatMap((one) => one.points.map(([x]) => x)))];
  const from = TICKS.findLast((tick) => tick <= Math.min(...values)) ?? 0.5;
  const to = TICKS.find((tick) => tick >= Math.max(...values)) ?? 5000;
  return svg({
    title,
    note: 'Milliseconds, the embedding of the question included; both axes logarithmic',
    x: {
      label,
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
    series,
  });
}
