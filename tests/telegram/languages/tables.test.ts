import { describe, expect, it } from 'vitest';
import { LANGUAGES, languageFor } from '../../../src/telegram/languages/languages.ts';
import { listedCommands } from '../../../src/telegram/languages/listed-commands.ts';
import type { Words } from '../../../src/telegram/languages/words.ts';
import { plainMessage } from '../../../src/telegram/message.ts';
import { directionFaults } from '../../support/bidi.ts';
import { limitFaults } from '../../support/bot-api/limits.ts';

/** Counts that fall into every category of number of the three languages. */
const COUNTS = [0, 1, 2, 3, 11, 100];

/** Every text of a table by where it stands, those that are made of something with samples of it. */
function texts(words: Words): readonly (readonly [string, string])[] {
  const plain = (value: object, path: string): [string, string][] =>
    Object.entries(value).flatMap(([key, own]): [string, string][] =>
      typeof own === 'string' ? [[`${path}${key}`, own]] : plain(Object(own), `${path}${key}.`),
    );
  const { direction: _, ...rest } = words;
  return [
    ...plain(rest, '').filter(([, text]) => text !== ''),
    ...COUNTS.flatMap((count): [string, string][] => [
      [`greeting ${count}`, words.greeting(count, ['من التقى سلمى؟'])],
      [
        `forgotten ${count}`,
        words.forgotten({
          question: true,
          language: true,
          isPaired: false,
          answers: count,
          followings: count,
          votes: count,
        }),
      ],
      [`sources ${count}`, words.sources([words.publisher('\u2068ufuq\u2069', count, null)], count)],
      [`dayless ${count}`, words.dayless(count)],
    ]),
    ['greeting without examples', words.greeting(63, [])],
    ['privacy', words.privacy(false)],
    ['privacy of a webhook', words.privacy(true)],
    [
      'publisher',
      words.publisher('\u2068الأفق\u2069', 3, [words.day('2020-09-27'), words.day('2020-12-01')]),
    ],
    [
      'publisher of a day',
      words.publisher('\u2068ufuq\u2069', 3, [words.day('2020-09-27'), words.day('2020-09-27')]),
    ],
    ['not listed', words.notListed(-100_500, true)],
    ['not listed, in private', words.notListed(500, false)],
    ['nobody', words.nobodyKnown('\u2068Bond\u2069')],
    ...[null, '\u2068Bond\u2069'].flatMap((other): [string, string][] => [
      ['begun', words.follow.begun('\u2068سلمى\u2069', other, other)],
      ['begun of nobody', words.follow.begunUnknown('\u2068Bond\u2069', other)],
      ['followed before', words.follow.known('\u2068سلمى\u2069', other)],
      ['the list', words.follow.list([['\u2068سلمى\u2069', other]])],
      ['ended', words.follow.ended('\u2068سلمى\u2069', other)],
      ['the end', words.follow.end('\u2068سلمى\u2069', other)],
    ]),
    ['full', words.follow.full(20)],
    ['namesakes', words.follow.namesakes(['\u2068سلمى\u2069', '\u2068Bond\u2069'])],
    ['news', words.follow.news(['\u2068سلمى\u2069', '\u2068Bond\u2069'])],
    ['more news', words.follow.more(8)],
    ['voted', words.follow.voted('-a_Bc')],
    ['feedback', words.follow.feedback({ right: 1, wrong: 2 }, [{ answer: '-a', right: 1, wrong: 2 }])],
    ['waiting', words.admin.waiting(3)],
    ['taking', words.admin.taking(63, 12)],
    ['taking, of nobody knows how much', words.admin.taking(null, 12)],
    [
      'outcomes',
      words.admin.outcomes(
        { added: 12, unchanged: 0, replaced: 1, contested: 2, leftOut: 3 },
        'arabic-indic',
      ),
    ],
    ['contest', words.admin.contest('\u2068ufuq\u2069', '\u2068الأفق\u2069', '\u2068ufuq\u2069')],
    ['more', words.admin.more(12, 'arabic-indic')],
    ['post', words.admin.post('\u2068ufuq\u2069', 7)],
    ['failed', words.admin.failed('\u2068ufuq\u2069')],
    [
      'stats',
      words.admin.stats({
        ...{ articles: 4657, passages: 12_000, meetings: 900, newest: words.day('2020-09-27') },
        ...{ answered: 12, refused: 3, answering: 1, waiting: 0, offers: 2 },
        ...{ memory: { bot: 120, answering: 600 }, up: { hours: 12, minutes: 34 } },
      }),
    ],
    ['a source', words.readSource(2, null)],
    ['understood', words.why.understood('who', [words.why.about.whom(['\u2068Bond\u2069'])])],
    ['searched', words.why.searched(['وزير'])],
    ['candidate', words.why.candidate('سلمى', words.why.percent(63), Object.values(words.why.foundIn))],
  ];
}

describe.each(Object.entries(LANGUAGES))('the table %s', (language, words) => {
  it('runs the way of its language on every line, within the limits of Telegram', () => {
    for (const [place, text] of texts(words)) {
      const message = plainMessage(text, words.direction);
      expect(directionFaults(message.text, words.direction), place).toEqual([]);
      expect(limitFaults('sendMessage', { text: message.text, entities: [] }), place).toEqual([]);
    }
    for (const text of Object.values(words.inline)) expect(text.length).toBeLessThanOrEqual(64);
    expect(limitFaults('setMyCommands', { commands: listedCommands(words) })).toEqual([]);
  });

  it('writes the letters, the digits and the marks of its language', () => {
    const foreign = {
      ar: /[ەێۆڕڵڤگچپژکی]|[,;?]|\d{2}|اً|ـ/u,
      ckb: /[كيىةثذصضطظؤ]|[,;?]|\d{2}|ـ/u,
      en: /[،؛؟٠-٩]/u,
    }[language as keyof typeof LANGUAGES];
    for (const [place, text] of texts(words)) {
      // Arabic examples stand in guillemets or on a line that is marked; the numbers of chats are for copying.
      const own = text
        .replace(/^\u200F.*$/gmu, '')
        .replace(/«[^»]*»|[\u2066\u2068][^\u2069]*\u2069|\(?(?:CSV|ICS)\)?/gu, '');
      if (place !== 'name') expect(own, place).not.toMatch(foreign);
      expect(text, place).not.toMatch(/ {2}|\s[،؛؟.]/u);
      expect(text, place).not.toContain('#');
    }
  });
});

describe('what is counted', () => {
  it('has the forms of its language', () => {
    const first = (words: Words, count: number) =>
      words.publisher('', count, null).replace(/^: |[،,].*$/gu, '');
    expect(COUNTS.map((count) => first(LANGUAGES.ar, count))).toEqual([
      '٠ خبر',
      'خبر واحد',
      'خبران',
      '٣ أخبار',
      '١١ خبرًا',
      '١٠٠ خبر',
    ]);
    const up = (hours: number, minutes: number) =>
      LANGUAGES.ar.admin
        .stats({
          ...{ articles: 1, passages: 1, meetings: 1, newest: null },
          ...{ answered: 1, refused: 1, answering: 1, waiting: 0, offers: 0 },
          ...{ memory: { bot: 1, answering: 1 }, up: { hours, minutes } },
        })
        .replace(/[\s\S]*مدة العمل: /u, '');
    expect([up(0, 0), up(0, 2), up(1, 0), up(2, 1), up(3, 10), up(11, 34), up(100, 0)]).toEqual([
      'أقل من دقيقة',
      'دقيقتان',
      'ساعة',
      'ساعتان ودقيقة',
      '٣ ساعات و١٠ دقائق',
      '١١ ساعة و٣٤ دقيقة',
      '١٠٠ ساعة',
    ]);
    expect([1, 2].map((count) => first(LANGUAGES.ckb, count))).toEqual(['یەک هەواڵ', '٢ هەواڵ']);
    expect([1, 2].map((count) => first(LANGUAGES.en, count))).toEqual(['1 article', '2 articles']);
  });
});

describe('the language of a reader', () => {
  it.each([
    [undefined, 'ar'],
    ['', 'ar'],
    ['ar', 'ar'],
    ['fr', 'ar'],
    ['fa', 'ar'],
    ['ckb', 'ckb'],
    ['ku', 'ckb'],
    ['ckb-IQ', 'ckb'],
    ['KU', 'ckb'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['constructor', 'ar'],
  ])('with %s in Telegram is %s', (code, language) => {
    expect(languageFor(code)).toBe(language);
  });
});
