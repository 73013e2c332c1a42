import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Participant } from '../../../src/meetings/meeting.ts';
import { merge } from '../../../src/meetings/reports/merge.ts';
import type { Report } from '../../../src/meetings/reports/report.ts';
import { signature } from '../../../src/news/copies/signature.ts';

const person = (
  name: string,
  side: Participant['side'] = 'peer',
  title: string | null = null,
): Participant => ({
  name,
  person: name,
  title,
  side,
  sort: 'person',
  attends: false,
});

const report = (article: string, over: Partial<Report> = {}): Report => ({
  article,
  published: '2024-05-14',
  quote: `التقى سالم الحمداني نبيل الخطيب ${article}`,
  participants: [person('سالم الحمداني'), person('نبيل الخطيب')],
  ids: ['سالم الحمداني', 'نبيل الخطيب'],
  kind: 'met',
  status: 'held',
  from: '2024-05-14',
  to: '2024-05-14',
  basis: 'relative',
  place: null,
  topic: null,
  evidence: { start: 0, end: 10 },
  ...over,
});

/** Each article is of a paper of its own, with a text of its own. */
const signed = (id: string) => ({
  id,
  url: null,
  publisher: `صحيفة ${id}`,
  published: '2024-05-14',
  signature: signature(`نص ${id}`),
});

const merged = (reports: readonly Report[]) => merge(reports, signed);

test('two reports of one meeting are one with two sources', () => {
  const [one, ...others] = merged([report('a'), report('b', { place: 'قصر الرئاسة', kind: 'received' })]);
  expect(others).toEqual([]);
  expect(one?.reports).toHaveLength(2);
  expect(one?.kind).toBe('received');
  expect(one?.place).toBe('قصر الرئاسة');
});

test('reports that differ on the day keep both, the better supported first', () => {
  const far = 'قال بيان الرئاسة إن الرئيس سالم الحمداني اجتمع مطولا بالوزير نبيل الخطيب';
  const [one, ...others] = merged([
    report('a', { quote: far, from: '2024-05-13', to: '2024-05-13' }),
    report('b', { quote: 'استقبل الرئيس سالم الحمداني صباح اليوم الوزير نبيل الخطيب في القصر' }),
    report('c', { quote: 'وفي خبر آخر جرى لقاء ضم سالم الحمداني ونبيل الخطيب في مكتب الرئيس' }),
  ]);
  expect(others).toEqual([]);
  expect(one?.days.map(({ from }) => from)).toEqual(['2024-05-14', '2024-05-13']);
  expect(one?.independent).toBe(3);
});

test('copies of one story count once', () => {
  const quote =
    'استقبل رئيس الجمهورية سالم الحمداني اليوم بقصر الرئاسة وزير النقل نبيل الخطيب لبحث أزمة النقل';
  const [one] = merged([
    report('a', { quote }),
    report('b', { quote: `${quote}، بحسب الوكالة` }),
    report('c', { quote }),
  ]);
  expect(one?.reports).toHaveLength(3);
  expect(one?.independent).toBe(1);
});

test('articles of one paper, and copies of one story whose telling sentences differ, are one source', () => {
  const reports = [
    report('a', { quote: 'استقبل الرئيس سالم الحمداني صباح اليوم الوزير نبيل الخطيب في القصر' }),
    report('b', { quote: 'وفي خبر آخر جرى لقاء ضم سالم الحمداني ونبيل الخطيب في مكتب الرئيس' }),
  ];
  const independent = (more: Partial<ReturnType<typeof signed>>) =>
    merge(reports, (id) => ({ ...signed(id), ...more }))[0]?.independent;
  expect(independent({})).toBe(2);
  expect(independent({ publisher: 'صحيفة' })).toBe(1);
  const story =
    'دشن الوزير طريقا جديدة بين الميناء والمحطة وقال إن الشاحنات ستسلكها ليلا بدءا من الشهر المقبل';
  expect(independent({ signature: signature(story) })).toBe(1);
});

test('months apart are two meetings; planned and held are two', () => {
  expect(
    merged([report('a'), report('b', { from: '2024-03-01', to: '2024-03-01', published: '2024-03-01' })]),
  ).toHaveLength(2);
  expect(merged([report('a'), report('b', { status: 'planned' })])).toHaveLength(2);
});

test('an office alone is the one who holds it', () => {
  const office: Participant = {
    ...person('رئيس الجمهورية'),
    person: null,
    title: 'رئيس الجمهورية',
    sort: 'office',
  };
  const [one, ...others] = merged([
    report('a', { participants: [person('سالم الحمداني', 'host', 'رئيس الجمهورية'), person('نبيل الخطيب')] }),
    report('b', { participants: [office, person('نبيل الخطيب')], ids: [null, 'نبيل الخطيب'] }),
  ]);
  expect(others).toEqual([]);
  expect(one?.participants).toHaveLength(2);
});

test('whoever attended is added to the meeting that others report', () => {
  const guest = { ...person('سلمى الرقيق'), attends: true };
  const [one, ...others] = merged([
    report('a', {
      participants: [person('سالم الحمداني'), person('نبيل الخطيب'), guest],
      ids: ['سالم الحمداني', 'نبيل الخطيب', 'سلمى الرقيق'],
    }),
    report('b'),
  ]);
  expect(others).toEqual([]);
  expect(one?.participants.map(({ name }) => name)).toContain('سلمى الرقيق');
});

test('who only attended, or fewer people on another day, had a meeting of their own', () => {
  const king = person('عاصم بن واصل', 'host');
  const present = { ...person('نبيل الخطيب'), attends: true };
  const received = report('b', {
    participants: [king, person('سالم الحمداني', 'guest'), present],
    ids: ['عاصم بن واصل', 'سالم الحمداني', 'نبيل الخطيب'],
  });
  expect(merged([report('a'), received])).toHaveLength(2);
  const three = report('b', {
    from: '2024-05-13',
    to: '2024-05-13',
    participants: [person('سالم الحمداني'), person('نبيل الخطيب'), person('هدى الراسي')],
    ids: ['سالم الحمداني', 'نبيل الخطيب', 'هدى الراسي'],
  });
  expect(merged([report('a'), three])).toHaveLength(2);
  expect(merged([report('a'), { ...three, from: '2024-05-14', to: '2024-05-14' }])).toHaveLength(1);
});

test('a visit and a reception on another day are two, a reception and a meeting may be one', () => {
  const other = { from: '2024-05-13', to: '2024-05-13' };
  expect(
    merged([report('a', { kind: 'received' }), report('b', { ...other, kind: 'visited' })]),
  ).toHaveLength(2);
  expect(merged([report('a', { kind: 'received' }), report('b', { ...other, kind: 'met' })])).toHaveLength(1);
});

test('a later paper that tells of the day joins the report of those days without one', () => {
  const then = report('a', { from: null, to: null, basis: null });
  const later = report('b', { published: '2025-09-01', basis: 'stated' });
  expect(merged([then, later])).toHaveLength(1);
  expect(merged([{ ...then, published: '2025-09-01' }, report('b')])).toHaveLength(2);
});

test('the order of the reports does not matter, and none is lost', () => {
  const day = fc.constantFrom('2024-05-12', '2024-05-13', '2024-05-14', '2024-06-20', null);
  const names = fc.uniqueArray(fc.constantFrom('سالم', 'نبيل', 'هدى', 'كمال'), {
    minLength: 2,
    maxLength: 3,
  });
  const some = fc.record({ day, names, status: fc.constantFrom('held' as const, 'planned' as const) });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (list, order) => {
      const reports = list.map(({ day: from, names: who, status }, i) =>
        report(String(i), {
          from,
          to: from,
          basis: from === null ? null : 'stated',
          status,
          participants: who.map((name) => person(name)),
          ids: who,
        }),
      );
      const shuffled = reports
        .map((one) => ({ one, key: order.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      const [x, y] = [merged(reports), merged(shuffled)];
      expect(y).toEqual(x);
      expect(x.flatMap((one) => one.reports.map(({ article }) => article)).sort()).toEqual(
        reports.map(({ article }) => article).sort(),
      );
    }),
  );
});
