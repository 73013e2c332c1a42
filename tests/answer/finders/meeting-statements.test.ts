import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation, Statement } from '../../../src/answer/answer.ts';
import { meetingStatements as statementsOf } from '../../../src/answer/finders/meeting-statements.ts';
import type { DateBasis } from '../../../src/arabic/calendar/mention.ts';
import { dates } from '../../../src/arabic/dates/dates.ts';
import { fold } from '../../../src/arabic/letters/fold.ts';
import { sentences } from '../../../src/arabic/sentences/sentences.ts';
import type { KeptMeeting } from '../../../src/archive/kept/kept-meetings.ts';
import type { Kind, Participant, Status } from '../../../src/meetings/meeting.ts';
import { peopleIn } from '../../support/people.ts';
import { keptMeeting } from '../kept-meeting.ts';

const PEOPLE = ['كمال الصالح', 'نوال العطار', 'فابيو كاريلي', 'هدى الراسي', 'عبد الله الزعبي'];
const TITLES = [null, 'وزير العدل', 'رئيسة الحكومة', 'السفير الإيطالي', 'قائد الجيش'];
const PLACES = [null, 'باريس', 'قصر البلدية', 'فندق الواحة', 'مدينة طنجة'];
const DAYS = ['أمس', 'يوم 4 آذار 2021', 'الأحد', 'غداً', '4 مارس', ''];

const meetingStatements = (
  meetings: readonly KeptMeeting[],
  asOf: string,
  beside: readonly KeptMeeting[] = [],
): Statement[] => statementsOf(meetings, { asOf, beside, people: peopleIn([...meetings, ...beside]) });

/** A sentence of news; what a meeting read from it says may be in it or not. */
const sentence = fc
  .tuple(
    fc.constantFrom('التقى', 'استقبلت', 'زار', 'نفى', 'وقال'),
    fc.constantFrom(...PEOPLE),
    fc.constantFrom(...PEOPLE),
    fc.constantFrom(...TITLES),
    fc.constantFrom(...DAYS),
    fc.constantFrom(...PLACES),
  )
  .map(([verb, one, other, title, day, place]) =>
    `${verb} ${one} ${day} ${title ?? ''} ${other}${place === null ? '' : ` في ${place}`}.`.replace(
      / +/gu,
      ' ',
    ),
  );

const participant = fc
  .record({
    name: fc.constantFrom(...PEOPLE),
    title: fc.constantFrom(...TITLES),
    side: fc.constantFrom('host' as const, 'guest' as const, 'peer' as const),
    attends: fc.boolean(),
  })
  .map((one): Participant => ({ ...one, person: one.name, sort: 'person' }));

/** Two who met, as most meetings have them. */
const two = fc
  .tuple(fc.shuffledSubarray(PEOPLE, { minLength: 2, maxLength: 2 }), fc.constantFrom(...TITLES))
  .map(([names, title]) =>
    names.map((name, i): Participant => {
      const peer = { name, person: name, side: 'peer', sort: 'person', attends: false } as const;
      return { ...peer, title: i === 0 ? null : title };
    }),
  );

/** Half of the meetings are told by an article that names who met, some day, and some place. */
const meeting = fc
  .record({
    texts: fc.array(sentence, { minLength: 1, maxLength: 4 }),
    participants: fc.oneof(two, fc.array(participant, { minLength: 1, maxLength: 4 })),
    isNamed: fc.boolean(),
    published: fc.constantFrom('2021-03-08', '2021-03-05', null),
    told: fc.constantFrom(...DAYS),
    day: fc.constantFrom('2021-03-04', '2021-03-07', '2021-03-09', null),
    basis: fc.constantFrom<DateBasis[]>('stated', 'weekday', 'relative', 'inferred'),
    kind: fc.constantFrom<Kind[]>('met', 'received', 'visited', 'phoned', 'talked', 'took-part'),
    status: fc.constantFrom<Status[]>('held', 'held', 'planned', 'denied', 'cancelled', 'postponed'),
    place: fc.constantFrom(...PLACES),
    toldPlace: fc.constantFrom(...PLACES),
    topic: fc.constantFrom(null, 'سبل التعاون', 'ملف الهجرة'),
    at: fc.nat(),
  })
  .map((from): KeptMeeting => {
    const { texts, participants, isNamed, published, told, day, basis, toldPlace, at, ...own } = from;
    const names = participants.map(({ name, title }) => `${title ?? ''} ${name}`).join(' و');
    const telling = `التقى ${names} ${told}${toldPlace === null ? '' : ` في ${toldPlace}`}.`;
    const text = [...(isNamed ? [telling] : []), ...texts].join(' ').replace(/ +/gu, ' ');
    const spans = sentences(text).map(({ start, end }) => ({ start, end }));
    const daySpan = spans[at % spans.length];
    const meeting = { ...own, participants, ...(daySpan === undefined ? {} : { daySpan }) };
    return keptMeeting({ id: 'a', published, text, day, basis, meeting });
  });

/** The days that quotations speak of; of a paper of unknown day, those that are stated in full. */
function daysIn(citations: readonly Citation[]): string[] {
  return citations.flatMap(({ article: { published }, quote }) =>
    dates(quote, published ?? '2000-01-01')
      .filter(({ basis }) => published !== null || basis === 'stated')
      .map(({ from, to }) => `${from} ${to}`),
  );
}

describe('law 8: no statement without a source', () => {
  it('states nobody, no day and no place that its citations do not', () => {
    let [own, several] = [0, 0];
    const reports = fc
      .tuple(fc.array(meeting, { minLength: 1, maxLength: 3 }), fc.boolean())
      .map(([all, isTaken]) =>
        all.map((kept, i) => {
          // The papers of one run tell of the same people, some in the same words, so that they tell of one meeting.
          const { participants, kind, status } = i % 2 === 0 ? kept : (all[i - 1] as KeptMeeting);
          const told = i % 2 === 1 && isTaken ? (all[i - 1] as KeptMeeting) : kept;
          const id = 'abc'[i] as string;
          const article = { ...told.article, id, publisher: `صحيفة ${id}` };
          return { ...told, participants, kind, status, article, id: i };
        }),
      );
    fc.assert(
      fc.property(reports, fc.nat(2), (all, told) => {
        const asked = all.slice(0, told + 1);
        for (const { text, citations } of meetingStatements(asked, '2021-03-20', all)) {
          for (const { article, start, end, quote } of citations) {
            const cited = all.find((kept) => kept.article.id === article.id)?.article.text;
            expect(cited?.slice(start, end)).toBe(quote);
          }
          if (citations.some(({ quote }) => quote === text)) continue;
          own++;
          if (new Set(citations.map(({ article }) => article.id)).size > 1) several++;
          const cited = citations.map(({ quote }) => quote).join('\n');
          const proven = daysIn(citations);
          const published = citations[0].article.published ?? '2000-01-01';
          for (const { from, to, basis } of dates(text, published)) {
            // Of a day whose year the article leaves out, the sentence does too.
            const bare = (day: string): string => (basis === 'stated' ? day : day.replace(/\d{4}-/gu, ''));
            expect(proven.map(bare)).toContain(bare(`${from} ${to}`));
          }
          for (const name of PEOPLE) if (text.includes(name)) expect(fold(cited)).toContain(fold(name));
          for (const place of PLACES) {
            if (place !== null && text.includes(place)) expect(fold(cited)).toContain(fold(place));
          }
        }
      }),
      { numRuns: 800 },
    );
    expect(own).toBeGreaterThan(50);
    expect(several).toBeGreaterThan(10);
  });
});

describe('meetingStatements', () => {
  const text = 'التقى كمال الصالح نوال العطار في باريس يوم الخميس 4 آذار 2021.';
  const report = (id: string, more: Partial<KeptMeeting> = {}): KeptMeeting =>
    keptMeeting({ id, published: '2021-03-05', text, day: '2021-03-04', basis: 'stated', meeting: more });

  it('says reports of one meeting once, with a citation of each and how many are independent', () => {
    const other = report('b');
    const words = 'جرى في 4 آذار 2021 لقاء بين كمال الصالح ونوال العطار، هو الأول منذ عامين.';
    const more = 'وحضره جمع من الصحفيين انتظروا ساعات طويلة تحت المطر، ولم يدل أحد بعده بتصريح.';
    const retold = {
      ...other,
      article: { ...other.article, text: `${words} ${more}` },
      evidence: { start: 0, end: words.length },
    };
    const statements = meetingStatements([report('a'), retold], '2021-03-20');
    expect(statements.map(({ text }) => text)).toEqual([
      'التقى كمال الصالح بنوال العطار، يوم الخميس 4 آذار/مارس 2021، بحسب مصدرين مستقلين.',
    ]);
    expect(statements[0]?.citations.map(({ article }) => article.id)).toEqual(['a', 'b']);
  });

  it('keeps a meeting on another day, of others, or by telephone apart', () => {
    const phoned = 'أجرى كمال الصالح اتصالاً بنوال العطار يوم الخميس 4 آذار 2021.';
    const other = keptMeeting({
      id: 'b',
      published: '2021-03-05',
      text: phoned,
      day: '2021-03-04',
      basis: 'stated',
      meeting: { kind: 'phoned' },
    });
    expect(meetingStatements([report('a'), other], '2021-03-20')).toHaveLength(2);
  });

  it('says after a meeting what others say of another day, and counts and cites for each day those that say it', () => {
    const other = keptMeeting({
      id: 'b',
      published: '2021-03-04',
      text: 'التقى كمال الصالح أمس نوال العطار، وأدليا بعد ذلك بتصريح قصير لم يقبلا فيه الأسئلة.',
      day: '2021-03-03',
      basis: 'relative',
    });
    const said = meetingStatements([report('a'), other], '2021-03-20');
    expect(said.map(({ text, citations }) => [text, citations.map(({ article }) => article.id)])).toEqual([
      ['التقى كمال الصالح بنوال العطار، يوم الخميس 4 آذار/مارس 2021.', ['a']],
      ['يذكر [b] يوماً آخر: الأربعاء 3 آذار/مارس 2021.', ['b']],
    ]);
    // Also where only the first is asked for.
    expect(meetingStatements([report('a')], '2021-03-20', [other])).toEqual(said);
  });

  it('says both what a paper tells of as held and what another denies, each with who says so', () => {
    const denial = keptMeeting({
      id: 'b',
      published: '2021-03-06',
      text: 'نفى مكتب كمال الصالح أن يكون قد التقى نوال العطار في أي وقت من هذا الأسبوع أو الذي قبله.',
      day: null,
      basis: 'stated',
      meeting: { status: 'denied' },
    });
    const held = 'التقى كمال الصالح بنوال العطار، يوم الخميس 4 آذار/مارس 2021، بحسب [a].';
    const denied = 'نُفي أن يكون كمال الصالح قد التقى بنوال العطار، بحسب [b].';
    const said = (asked: KeptMeeting[], beside: KeptMeeting[] = []): string[] =>
      meetingStatements(asked, '2021-03-20', beside).map(({ text }) => text);
    expect(said([denial], [report('a')])).toEqual([denied, held]);
    expect(said([report('a')], [denial])).toEqual([held, denied]);
    expect(said([report('a'), denial])).toEqual([held, denied]);
    const later = { ...denial, article: { ...denial.article, published: '2021-05-06' } };
    expect(said([report('a')], [later])).toEqual([
      'التقى كمال الصالح بنوال العطار، يوم الخميس 4 آذار/مارس 2021.',
    ]);
  });

  it('says of what was only planned that it was, and of a denial that it is one', () => {
    const told = (more: Partial<KeptMeeting>): string =>
      meetingStatements([report('a', more)], '2021-03-20')[0]?.text ?? '';
    expect(told({ status: 'planned' })).toBe(
      'كان من المقرر أن يلتقي كمال الصالح بنوال العطار، يوم الخميس 4 آذار/مارس 2021.',
    );
    expect(told({ status: 'denied' })).toBe('لم يلتقِ كمال الصالح بنوال العطار، بحسب المصدر.');
    const off = 'أعلن المكتب إلغاء لقاء كمال الصالح ونوال العطار.';
    const cancelled = keptMeeting({
      id: 'c',
      published: '2021-03-05',
      text: off,
      day: null,
      basis: 'stated',
      meeting: { status: 'cancelled' },
    });
    expect(meetingStatements([cancelled], '2021-03-20')[0]?.text).toBe(
      'أُلغي لقاء كان مقرراً بين كمال الصالح ونوال العطار.',
    );
  });

  it('completes a sentence by what only another report of the meeting says, and cites that', () => {
    const dayless = keptMeeting({
      id: 'b',
      published: '2021-03-05',
      text: 'التقى كمال الصالح نوال العطار في باريس، وتأخر اللقاء ساعة كاملة لازدحام الطرق حول المبنى.',
      day: null,
      basis: 'stated',
      meeting: { place: 'باريس' },
    });
    const [said, ...rest] = meetingStatements([report('a'), dayless], '2021-03-20');
    expect(rest).toEqual([]);
    expect(said?.text).toBe('التقى كمال الصالح بنوال العطار، في باريس، يوم الخميس 4 آذار/مارس 2021.');
    expect(said?.citations.map(({ article }) => article.id)).toEqual(['a', 'b']);
  });

  it('leaves out a place or day that the article does not prove, and says the evidence where somebody is not in it', () => {
    const said = (more: Partial<KeptMeeting>): string =>
      meetingStatements([report('a', more)], '2021-03-20')[0]?.text ?? '';
    expect(said({ place: 'باريس' })).toBe(
      'التقى كمال الصالح بنوال العطار، في باريس، يوم الخميس 4 آذار/مارس 2021.',
    );
    expect(said({ place: 'روما' })).toBe('التقى كمال الصالح بنوال العطار، يوم الخميس 4 آذار/مارس 2021.');
    expect(said({ from: '2021-03-05', to: '2021-03-05' })).toBe('التقى كمال الصالح بنوال العطار.');
    const [first] = report('a').participants;
    const stranger = { ...(first as Participant), name: 'هدى الراسي', person: 'هدى الراسي' };
    expect(said({ participants: [first as Participant, stranger] })).toBe(text);
  });
});
