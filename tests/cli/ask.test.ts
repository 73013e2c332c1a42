import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { webAddress } from '../../src/answer/evidence/link.ts';
import { Archive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/news/article/article.ts';
import { environmentOf, isnad, jsonLines, MAIN } from '../support/program.ts';
import {
  promisedAnswer,
  promisedDates,
  promisedExplained,
  promisedExplanation,
  promisedMeeting,
  promisedNames,
  promisedSearch,
} from '../support/promised.ts';
import { sampleArchive } from '../support/sample-archive.ts';

const ROOT = join(import.meta.dirname, '../..');
const QUESTIONS = readFileSync(join(ROOT, 'tests/golden/sample-questions.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { question: string }).question);
let archive: string;
const AS_OF = ['--as-of', '2025-01-15'];

type Promised = z.infer<typeof promisedAnswer>;

let articles: Map<string, Article>;
let answers: Promised[];

beforeAll(async () => {
  archive = await sampleArchive();
  const opened = Archive.open(archive, null);
  articles = new Map([...opened.articles()].map((article) => [article.id, article]));
  opened.close();
  const input = `\n${QUESTIONS.join('\n\n')}\n`;
  const asked = await isnad(['ask', '--json', ...AS_OF, '-'], { archive, input });
  expect(asked).toMatchObject({ code: 0, stderr: '' });
  answers = jsonLines(asked.stdout).map((line) => promisedAnswer.parse(line));
});

function textOf(id: string): string {
  const article = articles.get(id);
  if (article === undefined) throw new Error(`no article ${id} in the archive`);
  return article.text;
}

describe('isnad ask - --json, over every sample question', () => {
  it('answers each in order, in the promised form and no other', () => {
    expect(QUESTIONS).toHaveLength(40);
    expect(answers.map(({ question }) => question)).toEqual(QUESTIONS);
    expect(new Set(answers.map(({ asOf }) => asOf))).toEqual(new Set(['2025-01-15']));
    expect(answers.filter(({ kind }) => kind === 'answered').length).toBeGreaterThan(20);
  });

  it('quotes nothing that is not in the article, at the place it says', () => {
    for (const answer of answers) {
      if (answer.kind === 'unanswered') {
        for (const { article, start, end, text } of answer.nearest) {
          expect(textOf(article.id).slice(start, end)).toBe(text);
        }
        continue;
      }
      for (const { article, start, end, quote } of answer.statements.flatMap((one) => one.citations)) {
        expect(textOf(article.id).slice(start, end)).toBe(quote);
      }
    }
  });

  it('lists each cited article once, in the order of first citation', () => {
    for (const answer of answers) {
      if (answer.kind === 'unanswered') continue;
      const cited = answer.statements.flatMap((one) => one.citations.map(({ article }) => article));
      const once = [...new Map(cited.map((article) => [article.id, article])).values()];
      expect(answer.sources).toEqual(once);
    }
  });

  it('cites what show --json prints', async () => {
    const [answer] = answers.filter((one) => one.kind === 'answered');
    const [citation] = answer?.statements[0]?.citations ?? [];
    if (citation === undefined) throw new Error('no sample question is answered');
    const shown = await isnad(['show', '--json', citation.article.id], { archive });
    const article = JSON.parse(shown.stdout) as Article;
    expect(article).toMatchObject(citation.article);
    expect(article.text.slice(citation.start, citation.end)).toBe(citation.quote);
  });
});

describe('isnad ask - for people', () => {
  it('marks every statement, lists every source, and links to words that stand in it', async () => {
    const some = QUESTIONS.slice(0, 12);
    const asked = await isnad(['ask', ...AS_OF, '-'], { archive, input: some.join('\n') });
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    const links = [...asked.stdout.matchAll(/^ {4}(https?:\S+)$/gmu)].map((match) => match[1] as string);
    const expected = answers
      .slice(0, some.length)
      .flatMap((answer) => (answer.kind === 'answered' ? answer.sources : []))
      .filter(({ url }) => url !== null);
    expect(links).toHaveLength(expected.length);
    expect(links.length).toBeGreaterThan(5);
    for (const [i, link] of links.entries()) {
      const source = expected[i] as (typeof expected)[number];
      const [page, fragment] = link.split('#:~:text=');
      expect(page).toBe(webAddress(source.url));
      const parts = (fragment ?? '').split(',').map(decodeURIComponent);
      expect(parts.length).toBeLessThanOrEqual(2);
      let at = 0;
      for (const part of parts) {
        expect(part).not.toBe('');
        at = textOf(source.id).indexOf(part, at);
        expect(at, `${part} in ${source.title}`).toBeGreaterThanOrEqual(0);
        at += part.length;
      }
    }
    for (const answer of answers.slice(0, some.length)) {
      if (answer.kind === 'unanswered') continue;
      for (const { text } of answer.statements) {
        const line = asked.stdout.split('\n').find((one) => one.startsWith(text.replaceAll('\n', ' ')));
        // A statement that names its sources in its own words has their numbers there.
        expect(line).toMatch(/\[\d\]/u);
      }
    }
  });

  it('explains an answer by what was found and what speaks for it', async () => {
    const [question = ''] = QUESTIONS;
    const { stdout, stderr } = await isnad(['ask', '--explain', '--json', ...AS_OF, question], { archive });
    expect(stderr).toBe('');
    const why = promisedExplanation.parse(JSON.parse(stdout));
    const plain = answers[0] as Promised;
    expect({ ...why.answer, ms: plain.ms }).toEqual(plain);
    expect(why.terms.map(({ text }) => question.includes(text))).not.toContain(false);
    const given = why.candidates.filter(({ fate }) => fate === 'given');
    expect(given.length).toBeGreaterThan(0);
    for (const { confidence, contributions, unborne } of why.candidates) {
      const sum = contributions.reduce((total, { value, weight }) => total + value * weight, 0);
      const most = 1 / (1 + Math.exp(-sum));
      if (unborne) expect(confidence).toBeLessThan(most);
      else expect(confidence).toBeCloseTo(most, 6);
    }
    expect(given.every(({ confidence }) => confidence >= why.least)).toBe(true);
    const text = await isnad(['ask', '--explain', ...AS_OF, question], { archive });
    expect(text.stdout).toContain('what may answer, likeliest first');
  });

  it('ends well when nobody reads on', async () => {
    // Forty lines of JSON are more than a pipe holds, so the program does write to a closed one.
    const script = `"$0" "$1" ask --json - | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const [stdout, stderr] = await new Promise<[string, string]>((resolve, reject) => {
      const child = execFile(
        'bash',
        ['-c', script, process.execPath, MAIN],
        { env: environmentOf({ archive }), maxBuffer: 1e8 },
        (error, out, err) => (error ? reject(error) : resolve([out, err])),
      );
      child.stdin?.end(QUESTIONS.join('\n'));
    });
    const [first, code] = stdout.trimEnd().split('\n');
    expect(promisedAnswer.parse(JSON.parse(first as string)).question).toBe(QUESTIONS[0]);
    expect(code).toBe('0');
    expect(stderr).toBe('');
  });
});

describe('isnad search', () => {
  it('prints hits best first with their ranks, in the promised form, and never more than the limit', async () => {
    const input = 'اتفاق مياه السلوان\nموجة الحر\n';
    const found = await isnad(['search', '--limit', '3', '--json', '-'], { archive, input });
    expect(found).toMatchObject({ code: 0, stderr: '' });
    const lines = jsonLines(found.stdout).map((line) => promisedSearch.parse(line));
    expect(lines.map(({ question }) => question)).toEqual(input.trimEnd().split('\n'));
    for (const { hits } of lines) {
      expect(hits).toHaveLength(3);
      expect(new Set(hits.map(({ article }) => article.id)).size).toBe(3);
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      for (const { article, start, end, text, ranks } of hits) {
        expect(textOf(article.id).slice(start, end)).toBe(text);
        expect(ranks.words ?? ranks.vectors).not.toBeNull();
      }
    }
    expect(lines[0]?.hits[0]?.article.title).toContain('السلوان');
    expect(lines[1]?.hits[0]?.article.title).toContain('موجة حر');
  });
});

describe('isnad meetings', () => {
  it('prints each meeting on a line in the promised form, its evidence word for word', async () => {
    const found = await isnad(['meetings', '--json', '--who', 'القصباوي', '--from', '2023-01-01'], {
      archive,
    });
    expect(found).toMatchObject({ code: 0, stderr: '' });
    const meetings = jsonLines(found.stdout).map((line) => promisedMeeting.parse(line));
    expect(meetings.length).toBeGreaterThan(2);
    for (const { participants, from, evidence } of meetings) {
      expect(participants.some(({ name }) => name.includes('القصباوي'))).toBe(true);
      if (from !== null) expect(from >= '2023-01-01').toBe(true);
      for (const { article, start, end, quote } of evidence) {
        expect(textOf(article.id).slice(start, end)).toBe(quote);
      }
    }
  });
});

describe('isnad names', () => {
  it('prints the names of each sentence where they stand', async () => {
    const sentence = 'التقى وزير الزراعة سالم الحداد في بغداد أمس الأول';
    const found = await isnad(['names', '--json', '-'], { input: `${sentence}\n\n${sentence}\n` });
    expect(found).toMatchObject({ code: 0, stderr: '' });
    const [names, again] = jsonLines(found.stdout).map((line) => promisedNames.parse(line));
    expect(names?.map(({ text }) => text)).toContain('سالم الحداد');
    for (const { start, end, text } of names ?? []) expect(sentence.slice(start, end)).toBe(text);
    expect(again).toEqual(names);
  });
});

describe('isnad explain', () => {
  it('tells which network or rule gave what', async () => {
    const input = 'نفى وزير الزراعة سالم الحداد أن يكون قد التقى أمس السفير نبيل الخطيب.\n';
    const told = await isnad(['explain', '--json', '--as-of', '2024-05-14', '-'], { input });
    expect(told).toMatchObject({ code: 0, stderr: '' });
    const [one] = jsonLines(told.stdout).map((line) => promisedExplained.parse(line));
    expect(one?.names.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['سالم الحداد', 'نبيل الخطيب']),
    );
    expect(one?.passages).toMatchObject([{ word: 'التقى', clause: 'denied', verdict: { status: 'denied' } }]);
    expect(one?.meetings).toMatchObject([{ status: 'denied', from: '2024-05-13' }]);
    const text = await isnad(['explain', '--as-of', '2024-05-14', input.trim()]);
    expect(text.stdout).toMatch(/«التقى»: met, denied/u);
  });
});

describe('isnad dates', () => {
  it('reads each line as of its own day', async () => {
    const input = '2024-03-05\tزار الوفد العاصمة أمس\n2024-07-01\tزار الوفد العاصمة أمس\nلا يوم هنا\n';
    const { code, stdout } = await isnad(['dates', '--json', '--as-of', '2024-01-01', '-'], { input });
    const lines = jsonLines(stdout).map((line) => promisedDates.parse(line));
    expect(code).toBe(0);
    expect(lines.map(([first]) => first?.from)).toEqual(['2024-03-04', '2024-06-30', undefined]);
    for (const [mention] of lines) {
      if (mention) expect('زار الوفد العاصمة أمس'.slice(mention.start, mention.end)).toBe('أمس');
    }
  });
});
