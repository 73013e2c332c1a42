import { expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import { answered as said } from '../../../src/cli/questions/ask.ts';
import { answered, citation, source, statement } from '../../support/answers.ts';

const asked: string[] = [];
const app = {
  ask: async (question: string, asOf: string) => {
    asked.push(`ask ${question} ${asOf}`);
    return answered([statement('افتتحها البستاني.', citation(source('a'), 'افتتحها'))], { question, asOf });
  },
  explain: async (question: string, asOf: string) => {
    asked.push(`explain ${question} ${asOf}`);
    const answer = { kind: 'remark', question, asOf, about: 'thanks', ms: 0 };
    return { answer, kinds: [], terms: [], articles: [], candidates: [], least: 0.25, rewording: null };
  },
} as unknown as App;

it('prints the answer for people, or as a line of JSON', async () => {
  const text = await said(app, 'من؟', { asOf: '2024-03-05' });
  expect(text).toContain('افتتحها البستاني. [1]');
  expect(text.endsWith('\n')).toBe(true);
  const json = await said(app, 'من؟', { asOf: '2024-03-05', json: true });
  expect(json).not.toContain('\n');
  expect(JSON.parse(json)).toMatchObject({ kind: 'answered', question: 'من؟', asOf: '2024-03-05' });
  expect(asked).toEqual(['ask من؟ 2024-03-05', 'ask من؟ 2024-03-05']);
});

it('prints why it is what it is', async () => {
  expect(await said(app, 'شكرا', { asOf: '2024-03-05', explain: true })).toContain(
    'nothing is asked: thanks',
  );
  expect(
    JSON.parse(await said(app, 'شكرا', { asOf: '2024-03-05', explain: true, json: true })),
  ).toMatchObject({ least: 0.25 });
});
