import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answered } from '../../src/answer/answer.ts';
import * as wording from '../../src/answer/text/wording.ts';
import type { Understood } from '../../src/search/question/understood.ts';
import { oneLine } from '../../src/telegram/bidi.ts';
import { TELEGRAM } from '../../src/telegram/constants.ts';
import { ar } from '../../src/telegram/languages/ar.ts';
import { listedCommands } from '../../src/telegram/languages/listed-commands.ts';
import { type Message, messages, plainMessage } from '../../src/telegram/message.ts';
import { MORE } from '../../src/telegram/words.ts';
import { answered, citation, source, statement, unanswered } from '../support/answers.ts';
import { directionFaults, visible } from '../support/bidi.ts';
import { limitFaults } from '../support/bot-api/limits.ts';

const GOLDEN = join(import.meta.dirname, '../golden/telegram');

/** A message as a person can read and correct it: its text, then each entity with its words, then its buttons. */
function written(all: readonly Message[]): string {
  return all
    .map(({ text, entities, buttons, preview }) =>
      [
        visible(text),
        '----',
        ...entities.map((entity) => {
          const covered = visible(text.slice(entity.offset, entity.offset + entity.length)).replaceAll(
            '\n',
            ' ⏎ ',
          );
          return `${entity.type} ${covered}${entity.type === 'text_link' ? ` → ${decodeURI(entity.url)}` : ''}`;
        }),
        ...buttons.map(
          (button) =>
            `button ${visible(button.text)} → ${'url' in button ? button.url : 'query' in button ? button.query : button.callback_data}`,
        ),
        `preview ${preview ?? 'none'}`,
        '',
      ].join('\n'),
    )
    .join('====\n');
}

const UFUQ = source('a1');
const SABAH = source('b2', {
  url: 'https://sabah.example/politics/17#top',
  title: 'الحداد: حصص الماء لا تُمسّ',
  publisher: 'Al-Sabah Post',
  published: '2020-09-28T08:30:00+03:00',
});
const PAPER = source('c3', {
  url: null,
  publisher: null,
  published: null,
  publishedBasis: 'unknown',
  title: '\u202Eعنوان مقلوب\u202C',
});

const MET = 'استقبل رئيس مجلس المدينة سالم الحداد وفدًا من اتحاد المزارعين، يوم الأحد، في مبنى المجلس.';
const SAID = 'وقال الحداد إن حصص الماء للموسم 2020-2021 لن تُمسّ.';

const SEPTEMBER: Understood = {
  kind: 'list',
  people: [],
  titles: [],
  from: '2020-09-01',
  to: '2020-09-30',
  place: null,
};

const CASES: Readonly<Record<string, Answer>> = {
  'sentences-of-articles': answered([
    statement(MET, citation(UFUQ, MET)),
    statement(SAID, citation(SABAH, SAID), citation(PAPER, SAID)),
  ]),
  'short-answer-and-template': answered(
    [
      statement(
        'التقى سالم الحداد وفد اتحاد المزارعين في ٢٧ أيلول/سبتمبر ٢٠٢٠.',
        citation(UFUQ, MET),
        citation(SABAH, SAID),
      ),
    ],
    { answers: [{ type: 'day', text: '٢٧ أيلول/سبتمبر ٢٠٢٠', from: '2020-09-27', to: '2020-09-27' }] },
  ),
  'another-day': answered(
    [
      statement(
        'التقى سالم الحداد وفد اتحاد المزارعين، يوم الأحد 27 أيلول/سبتمبر 2020.',
        citation(UFUQ, MET),
      ),
      statement(
        'يذكر [2] و[3] يوماً آخر: السبت 26 أيلول/سبتمبر 2020.',
        citation(SABAH, SAID),
        citation(PAPER, SAID),
      ),
    ],
    { answers: [{ type: 'day', text: 'الأحد 27 أيلول/سبتمبر 2020', from: '2020-09-27', to: '2020-09-27' }] },
  ),
  'worded-by-a-model': answered(
    [
      statement('استقبل رئيس مجلس المدينة سالم الحداد وفدًا من اتحاد المزارعين،', citation(UFUQ, MET)),
      statement('وقال إن حصص الماء لن تُمسّ.', citation(SABAH, SAID), citation(PAPER, SAID)),
    ],
    { wordedBy: 'invented' },
  ),
  understood: answered([statement(MET, citation(UFUQ, MET))], { understood: SEPTEMBER }),
  'not-said-understood': unanswered('not-said', { understood: SEPTEMBER }),
  'one-source': answered([statement(MET, citation(UFUQ, MET))]),
  'not-said': unanswered('not-said', {
    nearest: [UFUQ, SABAH, UFUQ].map((article) => ({
      article,
      text: MET,
      start: 0,
      end: MET.length,
      score: 1,
      ranks: { words: 1, vectors: 2 },
      copies: [],
    })),
  }),
  ambiguous: unanswered('ambiguous', {
    choices: ['سالم الحداد، رئيس مجلس المدينة', 'كريم الحداد', 'Karim Haddad'],
  }),
  'nothing-near': unanswered('nothing-near'),
  'not-understood': unanswered('not-understood'),
};

describe('a message', () => {
  it.each(Object.entries(CASES))('is written as its golden file says: %s', async (name, answer) => {
    await expect(written(messages(answer))).toMatchFileSnapshot(join(GOLDEN, `${name}.txt`));
  });

  it('shows a preview of the only source, and none of several', () => {
    expect(messages(CASES['one-source'] as Answer)[0]?.preview).toBe(UFUQ.url);
    expect(messages(CASES['sentences-of-articles'] as Answer)[0]?.preview).toBeNull();
  });

  it('has no button and no link for an address that Telegram would refuse', () => {
    for (const url of [
      'http://localhost/1',
      'file:///etc/passwd',
      'https://ufuq',
      'http://169.254.169.254/latest/meta-data',
      'https://wiki.newsroom.internal/1',
      `https://ufuq.example/${'a'.repeat(2100)}`,
    ]) {
      const [message] = messages(answered([statement(MET, citation(source('d', { url }), MET))]));
      expect(message?.buttons).toEqual([]);
      expect(message?.entities.filter((entity) => entity.type === 'text_link')).toEqual([]);
    }
  });

  it('quotes of a sentence without an end only what is round the answer', () => {
    const filler = 'وتحدث الحاضرون في شؤون كثيرة ومنها '.repeat(1_500);
    const quote = `${filler} ${MET.slice(0, -1)} ${filler}`;
    const article = source('l');
    const answers = [{ type: 'person' as const, text: 'سالم الحداد', from: null, to: null }];
    for (const given of [{}, { answers }]) {
      const all = messages(answered([statement(quote, citation(article, quote))], given));
      expect(all).toHaveLength(1);
      expect(all[0]?.text.length).toBeLessThan(1_000);
      expect(all[0]?.text.includes('سالم الحداد وفدًا')).toBe('answers' in given);
    }
  });

  it('is one of three at most, with what is told first and a word that there is more', () => {
    const many = Array.from({ length: 60 }, (_, at) => {
      const text = `${at + 1}: ${MET} ${SAID.repeat(6)}`;
      return statement(text, citation(source(`m${at}`, { title: 'عنوان طويل '.repeat(30) }), text));
    });
    const [one, ...others] = many;
    if (one === undefined) throw new Error('there are many');
    const all = messages(answered([one, ...others]));
    expect(all.length).toBeLessThanOrEqual(3);
    expect(all.some(({ text }) => text.includes(MORE))).toBe(true);
    expect(all[0]?.text).toContain(oneLine(MET));
    const numbers = all.flatMap(({ text }) =>
      [...text.matchAll(/\[(\d+)\]/gu)].map((match) => Number(match[1])),
    );
    const listed = [...(all.at(-1)?.text.matchAll(/^\u200F\[(\d+)\]/gmu) ?? [])].map((match) =>
      Number(match[1]),
    );
    expect(new Set(listed)).toEqual(new Set(numbers));
  });

  it('makes no name, command or address of an article a link', () => {
    const said =
      'راسلوا @UfuqDesk أو desk@ufuq.example أو اكتبوا /join أو زوروا ufuq.example/a في 3.5 دقائق.';
    const article = source('n', { title: 'تابعوا @UfuqDesk على t.me/ufuq' });
    const [message] = messages(answered([statement(said, citation(article, said))]));
    expect(message?.text).toContain('@\u2060UfuqDesk');
    expect(message?.text).toContain('desk@\u2060ufuq.\u2060example');
    expect(message?.text).toContain('/\u2060join');
    expect(message?.text).toContain('ufuq.\u2060example/\u2060a');
    expect(message?.text).toContain('t.\u2060me/\u2060ufuq');
    expect(message?.text).toContain('3.5');
    expect(directionFaults(message?.text ?? '')).toEqual([]);
  });

  it('will not cite what is not among the sources', () => {
    const answer = answered([statement(MET, citation(UFUQ, MET))]);
    expect(() => messages({ ...answer, sources: [SABAH] })).toThrow('not among the sources');
  });

  it('keeps to the digits of what it quotes in the words that it adds', () => {
    const day = (text: string) => messages(answered([statement(text, citation(UFUQ, text))]))[0]?.text;
    expect(day('بلغ عددهم 40 مزارعًا.')).toContain('نُشر في 27 أيلول/سبتمبر 2020');
    expect(day('بلغ عددهم ٤٠ مزارعًا.')).toContain('نُشر في ٢٧ أيلول/سبتمبر ٢٠٢٠');
    expect(day('لم يُذكر عددهم.')).toContain('نُشر في ٢٧ أيلول/سبتمبر ٢٠٢٠');
    const article = source('e', { title: 'ربط بقدرة 500 ميغاواط' });
    const nearest = [
      { article, text: '', start: 0, end: 0, score: 1, ranks: { words: 1, vectors: 1 }, copies: [] },
    ];
    expect(messages(unanswered('not-said', { nearest }))[0]?.text).toContain('نُشر في 27 أيلول/سبتمبر 2020');
  });
});

/** Text of any kind from outside: three scripts, digits, marks that turn lines, line breaks, emoji, long words. */
const outside = fc
  .array(
    fc.constantFrom(
      ...[
        'قال',
        'الوزير',
        'سالم',
        'Ufuq',
        '2026-11-23',
        '3-1',
        '٤٠',
        '«نعم»',
        '😀',
        'مرحبًا.',
        '؟',
        '\n',
        '\u202Eخبر',
        '\u2067',
        '\u2069',
      ],
      ...['\u200F', 'ه'.repeat(90), '(1)', 'https://ufuq.example/a,b', '\ud83d'],
    ),
    { minLength: 1, maxLength: 80 },
  )
  .map((parts) => `و${parts.join(' ')}.`);

/** Now and then a text of tens of thousands of characters without an end. */
const longOutside = fc.oneof(
  { weight: 9, arbitrary: outside },
  { weight: 1, arbitrary: outside.map((text) => text.replaceAll('.', '').repeat(300)) },
);

const anySource = fc.record({
  id: fc.nat(40).map(String),
  url: fc.option(fc.webUrl({ withFragments: true })),
  title: outside,
  publisher: fc.option(outside),
  published: fc.constantFrom('2020-09-27', '2024-02-29T10:00:00Z'),
  publishedBasis: fc.constant('meta' as const),
});

const anyStatement = fc
  .tuple(
    longOutside,
    fc.array(fc.tuple(anySource, longOutside), { minLength: 1, maxLength: 12 }),
    fc.boolean(),
  )
  .map(([text, cited, verbatim]) => {
    const [first, ...others] = cited.map(([article, quote]) => citation(article, quote));
    if (first === undefined) throw new Error('at least one is asked for');
    return statement(verbatim ? first.quote : text, first, ...others);
  });

const anyAnswer = fc
  .tuple(fc.array(anyStatement, { minLength: 1, maxLength: 14 }), fc.array(outside, { maxLength: 2 }))
  .map(([[first, ...rest], shorts]) => {
    if (first === undefined) throw new Error('at least one is asked for');
    const answers = shorts.map((text) => ({ type: 'topic' as const, text, from: null, to: null }));
    return answered([first, ...rest], { answers });
  });

/** Letters and digits, in order: what must all be said. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

function everything(all: readonly Message[]): string {
  return letters(all.map((message) => message.text).join('\n'));
}

describe('law 7: the messages of any answer', () => {
  it('keep the limits of Telegram, run from right to left, and together say all of it', () => {
    fc.assert(
      fc.property(anyAnswer, (answer: Answered) => {
        const all = messages(answer);
        for (const message of all) {
          const { text, entities, buttons, preview } = message;
          const inline_keyboard = buttons.map((button) => [button]);
          const link_preview_options = preview === null ? { is_disabled: true } : { url: preview };
          expect(
            limitFaults('sendMessage', {
              text,
              entities,
              link_preview_options,
              reply_markup: { inline_keyboard },
            }),
          ).toEqual([]);
          expect(directionFaults(text)).toEqual([]);
        }
        expect(all.length).toBeLessThanOrEqual(3);
        const said = everything(all);
        const isWhole = !said.includes(letters(MORE));
        const says = (text: string, longest: number) => {
          if (oneLine(text).length <= longest) expect(said).toContain(letters(text));
        };
        for (const short of answer.answers) says(short.text, 300);
        for (const { text, citations } of answer.statements.slice(0, isWhole ? undefined : 1)) {
          says(text, TELEGRAM.quotation);
          for (const { quote } of citations.slice(0, isWhole ? undefined : 3))
            says(quote, TELEGRAM.quotation);
        }
        const last = all.at(-1);
        if (isWhole) expect(last?.text).toContain(`[${answer.sources.length}]`);
        expect(all.slice(0, -1).every((message) => message.buttons.length === 0)).toBe(true);
      }),
      { numRuns: 250 },
    );
  });

  it('list every source once, in the last message, when the list fits one', () => {
    fc.assert(
      fc.property(fc.array(anyStatement, { minLength: 1, maxLength: 3 }), ([first, ...rest]) => {
        if (first === undefined) return;
        const answer = answered([first, ...rest]);
        const list =
          messages(answer)
            .at(-1)
            ?.text.split(/المصادر?:\n/u)
            .at(-1) ?? '';
        const shortened = everything(messages(answer)).includes(letters(MORE));
        const numbers = [...list.matchAll(/^\u200F\[(\d+)\]/gmu)].map((match) => Number(match[1]));
        if (!shortened && answer.sources.length <= 14)
          expect(numbers).toEqual(answer.sources.map((_, at) => at + 1));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the words of the bot', () => {
  const all = Object.entries({ ...ar, ...wording })
    .flatMap(([name, value]): [string, string][] => {
      if (typeof value === 'string') return [[name, value]];
      if (name === 'UNANSWERED' || name === 'REMARKS') return Object.entries(value);
      return [];
    })
    .concat([['greeting', ar.greeting(63, ['من التقى سلمى؟'])]]);

  it.each(all)('%s runs from right to left and is good typography', (_, text) => {
    const message = plainMessage(text);
    expect(directionFaults(message.text)).toEqual([]);
    expect(limitFaults('sendMessage', { text: message.text, entities: [] })).toEqual([]);
    expect(text.replace(/^Sorry.*$/mu, '')).not.toMatch(/[,;?]|[0-9]{2}| {2}|\s[،؛؟.]/u);
    expect(text).not.toMatch(/اً|ـ/u);
  });

  it('describe every command that Telegram lists', () => {
    expect(limitFaults('setMyCommands', { commands: listedCommands(ar) })).toEqual([]);
  });
});
