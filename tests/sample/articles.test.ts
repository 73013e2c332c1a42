import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { datesSaid, dayAfter, hijri, weekday, weekdaysBesideDays } from './calendar.ts';
import {
  articles,
  dayOfName,
  exports,
  FOLDER,
  files,
  htmlPages,
  markdown,
  PUBLISHERS,
  read,
  savedPages,
  sidecar,
} from './collection.ts';

describe('the sample articles', () => {
  test('are sixty or more, each of 80 to 300 words under a title', () => {
    expect(articles.length).toBeGreaterThanOrEqual(60);
    for (const { file, title, paragraphs } of articles) {
      const words = paragraphs.join(' ').split(/\s+/u).length;
      expect(words, `${file}: ${title}`).toBeGreaterThanOrEqual(80);
      expect(words, `${file}: ${title}`).toBeLessThanOrEqual(300);
      expect(title.split(' ').length, file).toBeGreaterThan(3);
    }
  });

  test('come from six publishers and three years, no address twice', () => {
    expect(new Set(articles.map((article) => article.publisher))).toEqual(new Set(PUBLISHERS));
    expect(new Set(articles.map((article) => article.day.slice(0, 4)))).toEqual(
      new Set(['2022', '2023', '2024']),
    );
    const urls = articles.flatMap((article) => article.url ?? []);
    expect(new Set(urls).size).toBe(urls.length);
    expect(articles.length - urls.length, 'articles that no address is known for').toBe(4);
  });

  test('name no host outside the reserved .example', () => {
    const all = ['saved-pages', 'html', 'markdown'].flatMap((folder) => files(folder, /./u).map(read));
    const text = `${all.join('\n')}\n${articles.map((article) => article.url ?? '').join('\n')}`;
    const hosts = [...text.matchAll(/https?:\/\/([^/"\s]+)/gu)].map((match) => match[1] as string);
    expect(hosts.length).toBeGreaterThan(100);
    expect(hosts.filter((host) => !host.endsWith('.example') && host !== 'schema.org')).toEqual([]);
  });

  test('are dated by their records as by their names', () => {
    for (const { file } of savedPages()) {
      expect(sidecar(file)?.published.slice(0, 10) ?? dayOfName(file)).toBe(dayOfName(file));
    }
    for (const { file, day } of markdown()) expect(day).toBe(dayOfName(file));
    for (const { file } of htmlPages()) {
      const html = read(file);
      const structured = /"datePublished": ?"([\d-]{10})/u.exec(html)?.[1];
      const line = /class="(?:post-date|date|byline|date-post|entry-meta)">(.*?)<\/(?:span|div)>/u.exec(html);
      expect(structured ?? datesSaid(line?.[1] ?? '')[0]?.day, file).toBe(dayOfName(file));
    }
  });

  test('name the weekday of every day that they give in full', () => {
    const beside = articles.flatMap((article) =>
      weekdaysBesideDays(article.paragraphs.join('\n')).map((found) => ({ ...found, file: article.file })),
    );
    expect(beside.length).toBeGreaterThan(60);
    for (const { said, day, file } of beside) expect(said, `${file} ${day}`).toBe(weekday(day));
  });

  test('call yesterday, today and tomorrow by the weekday that they were', () => {
    const days = { أمس: -1, اليوم: 0, غداً: 1, غد: 1 } as const;
    let seen = 0;
    for (const { paragraphs, day, file } of articles) {
      const found = paragraphs.join('\n').matchAll(/(أول )?(?<!\p{L})(أمس|اليوم|غداً|غد) (ال[\p{L}]+)/gu);
      for (const [, before, relative, name] of found) {
        if (before !== undefined || !/^ال(?:أحد|[إا]ثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت)$/u.test(name as string))
          continue;
        seen += 1;
        expect(name, file).toBe(weekday(dayAfter(day, days[relative as keyof typeof days])));
      }
    }
    expect(seen).toBeGreaterThan(40);
  });

  test('give the same day in both calendars, by Umm al-Qura', () => {
    const twins = articles.flatMap((article) =>
      [
        ...article.paragraphs
          .join('\n')
          .matchAll(/(\d{1,2} [\p{L} ]+? \d{4})هـ الموافق (\d{1,2} [\p{L} ]+? \d{4})م/gu),
      ].map((match) => ({ islamic: match[1], day: datesSaid(match[2] as string)[0]?.day as string })),
    );
    expect(twins.length).toBeGreaterThanOrEqual(9);
    for (const { islamic, day } of twins) expect(islamic).toBe(hijri(day));
  });

  test('speak in the months of every region', () => {
    const text = articles.map((article) => article.paragraphs.join('\n')).join('\n');
    const months =
      'كانون الثاني,شباط,آذار,أيار,تموز,تشرين الأول,جانفي,فيفري,أفريل,ماي,جوان,جويلية,أوت,يوليوز,غشت,شتنبر,نونبر,دجنبر,يناير,مارس,يونيو/حزيران,رمضان,شعبان';
    for (const month of months.split(',')) expect(text, month).toContain(month);
  });

  test('are all in the table of the README, with their addresses where the file does not say', () => {
    const readme = read('README.md');
    for (const { file, title } of [...htmlPages(), ...markdown(), ...exports()]) {
      expect(readme).toContain(file);
      expect(readme).toContain(title);
    }
    for (const { file } of savedPages()) expect(readme).toContain(file);
    for (const { url } of exports()) expect(readme).toContain(url);
  });

  test('answer the sample questions that say so', () => {
    const questions = readFileSync(
      join(FOLDER, '..', '..', 'tests', 'golden', 'sample-questions.jsonl'),
      'utf8',
    )
      .trimEnd()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as { type: string; answers: string[]; articles: string[]; question: string },
      );
    expect(questions.length).toBe(40);
    const bare = (text: string) =>
      text
        .replace(/[\u064B-\u0652]/gu, '')
        .replace(/[أإآ]/gu, 'ا')
        .replace(/ى/gu, 'ي');
    for (const { type, answers, articles: named, question } of questions) {
      const cited = named.map((name) => articles.find(({ url, file }) => url === name || file === name));
      expect(cited, question).not.toContain(undefined);
      expect(named.length === 0, question).toBe(type === 'unanswerable');
      if (type === 'when' || type === 'whether') continue;
      const text = bare(cited.flatMap((article) => article?.paragraphs ?? []).join('\n'));
      for (const answer of answers)
        expect(
          answer.split(' | ').some((way) => text.includes(bare(way))),
          answer,
        ).toBe(true);
    }
  });
});
