import { expect, it } from 'vitest';
import { meanRisk, operatingPoint, riskCurve } from '../../bench/quality/risk.ts';

const ANSWERS = [
  { confidence: 0.9, right: true },
  { confidence: 0.9, right: false },
  { confidence: 0.6, right: true },
  { confidence: 0.2, right: false },
];

it('gives answers of one confidence together, and counts the questions never answered', () => {
  expect(riskCurve(ANSWERS, 8)).toEqual([
    [2 / 8, 1 / 2],
    [3 / 8, 1 / 3],
    [4 / 8, 2 / 4],
  ]);
  expect(operatingPoint(ANSWERS, 8, 0.5)).toEqual([3 / 8, 1 / 3]);
  expect(operatingPoint(ANSWERS, 8, 1)).toEqual([0, 0]);
});

it('takes the mean of risk over what is covered', () => {
  expect(
    meanRisk([
      [0.25, 0],
      [0.5, 0.5],
    ]),
  ).toBeCloseTo(0.25);
  expect(meanRisk([])).toBe(0);
});
