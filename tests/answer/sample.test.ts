import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Answered } from '../../src/answer/answer.ts';
import { withoutReferences } from '../../src/answer/evidence/references.ts';
import type { App } from '../../src/app.ts';
import { stems } from '../../src/arabic/words/stems.ts';
import { nameKeys } from '../../src/meetings/keys.ts';
import { ROOT } from '../../src/root.ts';
import { sampleApp } from '../support/sample-archive.ts';

interface Golden {
  readonly question: string;
  readonly type: string;
  readonly answers: readonly string[];
  readonly day: string | null;
  /** What becomes of it: «right», «refused», or «wrong: why». */
  readonly outcome: string;
}

const QUESTIONS = readFileSync(join(ROOT, 'tests', 'golden', 'sample-questions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Golden);

let app: App;
let answers: Map<Golden, Answer>;
beforeAll(async () => {
  app = await sampleApp();
  answers = new Map();
  for (const golden of QUESTIONS) answers.set(golden, await app.ask(golden.question, '2024-12-31'));
});
afterAll(() => app.close());

function isRight({ answers: wanted, day, type }: Golden, answer: Answered): boolean {
  if (type === 'when' && day !== null) return answer.answers[0]?.from === day;
  if (type === 'whether') return answer.answers[0]?.type === (wanted[0] === 'لا' ? 'no' : 'yes');
  const said = [...answer.answers, ...answer.statements].map(({ text }) => text).join('\n');
  const keys = new Set([
    ...stems(said),
    ...said.split(/[^\p{L}\p{M}\p{N}]+/u).flatMap((word) => nameKeys(word)),
  ]);
  const holds = (text: string): boolean =>
    stems(text).every((stem) => keys.has(stem)) || nameKeys(text).every((key) => keys.has(key));
  return wanted.every((one) => one.split('|').some((spelling) => holds(spelling)));
}

function outcomeOf(golden: Golden, answer: Answer): 'right' | 'refused' | 'wrong' {
  if (answer.kind !== 'answered') return 'refused';
  return golden.type !== 'unanswerable' && isRight(golden, answer) ? 'right' : 'wrong';
}

describe('the questions over the sample articles', () => {
  it.each(QUESTIONS)('$outcome: $question', (golden) => {
    expect(golden.outcome).toMatch(/^(?:right|refused|wrong: \S.+)$/u);
    expect(outcomeOf(golden, answers.get(golden) as Answer)).toBe(golden.outcome.split(':')[0]);
  });

  it('are not taken for questions when they say nothing that anybody knows', async () => {
    const nothing = [
      'ا '.repeat(400),
      'ا'.repeat(1000),
      '1 '.repeat(400),
      'ا',
      '؟؟؟',
      'ههههههه',
      'ب ت ث ج ح خ',
      'شسيب لاتنم كمنط ظطكم',
      'من؟',
    ];
    for (const text of nothing) {
      const answer = await app.ask(text, '2024-12-31');
      expect(answer, text.slice(0, 20)).toMatchObject({ kind: 'unanswered', why: 'not-understood' });
      expect(answer, text.slice(0, 20)).toMatchObject({ confidence: 0, nearest: [] });
    }
    const unheard = await app.ask('من هو زكرويط بنحلوف؟', '2024-12-31');
    expect(unheard).toMatchObject({ why: 'nothing-near', confidence: 0 });
    for (const text of ['القصباوي؟', 'أين الملك؟', 'ماذا حدث أمس؟', 'ما الجديد؟', 'شكون تلاقى؟']) {
      const answer = await app.ask(text, '2024-12-31');
      expect(answer.kind !== 'remark' && answer.confidence, text).toBeGreaterThan(0);
    }
  });

  it('law 3: quote what is there', () => {
    for (const answer of answers.values()) {
      if (answer.kind !== 'answered') continue;
      for (const { start, end, quote, article } of answer.statements.flatMap(({ citations }) => citations)) {
        expect(app.archive.article(article.id)?.text.slice(start, end)).toBe(quote);
      }
    }
  });

  it('law 8: put no name into a sentence that its article does not have', () => {
    for (const answer of answers.values()) {
      if (answer.kind !== 'answered') continue;
      for (const statement of answer.statements) {
        const [{ article, quote }] = statement.citations;
        if (withoutReferences(statement) !== quote || statement.text === quote) continue;
        for (const [, name = ''] of statement.text.matchAll(/\[([^\]]+)\]/gu)) {
          expect(app.archive.article(article.id)?.text).toContain(name);
        }
      }
    }
  });

  it('law 8: name no day that its cited sentences and articles do not establish', () => {
    for (const answer of answers.values()) {
      if (answer.kind !== 'answered') continue;
      const sources = new Set(answer.sources.map(({ id }) => id));
      const told = app.archive.meetings({ articles: [...sources], limit: 1000 });
      for (const { type, from, to } of answer.answers) {
        if (type !== 'day') continue;
        const established = told.some((meeting) => meeting.from === from && meeting.to === to);
        const spoken = [...sources].some((id) => speaksOf(id, from as string));
        expect(established || spoken, `${answer.question}: ${from}`).toBe(true);
      }
    }
  });
});

/** Whether an article's text speaks of a day, by its own day of publication. */
function speaksOf(id: string, day: string): boolean {
  const passages = app.archive
    .byWords(stems(app.archive.article(id)?.title ?? ''), 500)
    .map((near) => near.id);
  const own = app.archive.heads(passages).filter((head) => head.article === id);
  return app.archive.days(own.map((head) => head.id)).some(({ from, to }) => from <= day && to >= day);
}
