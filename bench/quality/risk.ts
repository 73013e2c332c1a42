import { type Point, type Series, svg } from '../pictures/chart.ts';

/** An answer with how sure it is, and whether giving it is right. */
export interface Sure {
  readonly confidence: number;
  readonly right: boolean;
}

/**
 * The risk–coverage curve (El-Yaniv & Wiener 2010) of all questions: answering the surest share of them, `x`, what share
 * of the answers given, `y`, is wrong. An answer to a question that has none is wrong. `asked` counts the questions that
 * are never answered too. Answers of one confidence are given together.
 */
export function riskCurve(answers: readonly Sure[], asked: number): Point[] {
  const surest = [...answers].sort((a, b) => b.confidence - a.confidence);
  const points: Point[] = [];
  let wrong = 0;
  for (const [i, { confidence, right }] of surest.entries()) {
    if (!right) wrong++;
    if (surest[i + 1]?.confidence !== confidence) points.push([(i + 1) / asked, wrong / (i + 1)]);
  }
  return points;
}

/** Where an answer is given from `least` on: the share answered and what share of it is wrong. */
export function operatingPoint(answers: readonly Sure[], asked: number, least: number): Point {
  const given = answers.filter(({ confidence }) => confidence >= least);
  return [given.length / asked, given.filter(({ right }) => !right).length / Math.max(1, given.length)];
}

/** The area under a curve over its coverage: the mean risk, less is better. */
export function meanRisk(curve: readonly Point[]): number {
  let area = 0;
  let before = 0;
  for (const [x, y] of curve) {
    area += (x - before) * y;
    before = x;
  }
  return area / Math.max(before, Number.EPSILON);
}

/** One set of questions in the picture. */
export interface Risk {
  readonly name: string;
  readonly asked: number;
  readonly answerable: number;
  readonly curve: readonly Point[];
  /** The same answers, ordered by the baseline's score. */
  readonly baseline: readonly Point[];
  readonly point: Point;
}

/** Of fewer questions the share that is wrong jumps up and down, and says nothing. */
const DRAWN = 0.04;
const isDrawn = ([coverage]: Point): boolean => coverage >= DRAWN;
const COLORS = ['#0969da', '#8250df', '#1a7f37', '#bc4c00'];

export function riskChart(sets: readonly Risk[]): string {
  const series = sets.flatMap(({ name, curve, baseline }, i): Series[] => {
    const color = COLORS[i % COLORS.length] as string;
    return [
      { name: `${name}: confidence`, color, points: curve.filter(isDrawn) },
      { name: `${name}: best words`, color, points: baseline.filter(isDrawn), dashed: true },
    ];
  });
  const having = sets.map(
    ({ name, asked, answerable }) => `${name}: ${answerable} of ${asked} have an answer`,
  );
  const highest = Math.max(0.1, ...series.flatMap(({ points }) => points.map(([, y]) => y)));
  const to = Math.ceil(highest * 10) / 10;
  const tenths = Array.from({ length: 11 }, (_, i) => i / 10);
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  return svg({
    title: 'Risk by coverage',
    note: 'Where only the surest questions are answered: the share of answers that is wrong. Dots: where isnad stops.',
    x: {
      label: `questions answered (${having.join('; ')})`,
      from: 0,
      to: 1,
      ticks: tenths.filter((_, i) => i % 2 === 0),
      written: percent,
    },
    y: {
      label: 'answers that are wrong',
      from: 0,
      to,
      ticks: tenths.filter((tick) => tick <= to),
      written: percent,
    },
    series,
    marks: sets.map(({ point }, i) => ({ point, text: '', color: COLORS[i % COLORS.length] as string })),
  });
}
