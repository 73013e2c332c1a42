import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainWords } from '../../bench/quality/judge.ts';
import type { Answer } from '../../src/answer/answer.ts';
import type { App } from '../../src/app.ts';
import { outcomeOf, paragraphApp, paragraphQuestions, saidIn, TODAY } from '../support/paragraphs.ts';

/** Nothing here is news: no title, no address, no day, and nobody meets anybody. */
const QUESTIONS = paragraphQuestions();
const ANSWERABLE = QUESTIONS.filter(({ text }) => text !== undefined);

/** Asking them all takes half a minute, and more on a machine that does other things. */

describe('the paragraphs', () => {
  it('are forty of 60 to 120 words, and eight more questions', () => {
    expect(ANSWERABLE).toHaveLength(40);
    expect(QUESTIONS).toHaveLength(48);
    for (const { question, outcome, why } of QUESTIONS)
      expect(why === undefined, question).toBe(outcome === 'right');
    for (const { text = '', question } of ANSWERABLE) {
      const count = text.split(' ').length;
      expect(count, question).toBeGreaterThanOrEqual(60);
      expect(count, question).toBeLessThanOrEqual(120);
    }
  });

  it.each(ANSWERABLE)('say an accepted answer: $question', ({ text = '', answers, type }) => {
    if (type === 'yes or no') return expect(answers.join()).toMatch(/^(?:نعم|لا)$/u);
    const said = new Set(plainWords(text));
    expect(answers.some((answer) => plainWords(answer).every((word) => said.has(word)))).toBe(true);
  });
});

// Made anew by `npx tsx scripts/paragraph-outcomes.ts`, which prints what has changed.
describe('a question about the paragraphs', () => {
  let app: App;
  const answers = new Map<string, Answer>();
  beforeAll(async () => {
    app = await paragraphApp();
    for (const { question } of QUESTIONS) answers.set(question, await app.ask(question, TODAY));
  });
  afterAll(() => app?.close());

  it.each(QUESTIONS)('$question is $outcome', (asked) => {
    const answer = answers.get(asked.question) as Answer;
    expect(outcomeOf(asked, answer), saidIn(answer)).toBe(asked.outcome);
  });

  it('is answered in the very words of what is cited', () => {
    const citations = [...answers.values()]
      .flatMap((answer) => (answer.kind === 'answered' ? answer.statements : []))
      .flatMap((statement) => statement.citations);
    expect(citations).not.toHaveLength(0);
    for (const { start, end, quote, article } of citations)
      expect(app.archive.article(article.id)?.text.slice(start, end)).toBe(quote);
  });
});
