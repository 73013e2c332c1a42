import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Participant } from '../../src/meetings/meeting.ts';
import { merge, type Report } from '../../src/meetings/merge.ts';

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

test('two reports of one meeting are one with two sources', () => {
  const [one, ...others] = merge([report('a'), report('b', { place: 'قصر الرئاسة', kind: 'received' })]);
  expect(others).toEqual([]);
  expect(one?.reports).toHaveLength(2);
  expect(one?.kind).toBe('received');
  expect(one?.place).toBe('قصر الرئاسة');
});

test('reports that differ on the day keep both, the better supported first', () => {
  const far = 'قال بيان الرئاسة إن الرئيس سالم الحمداني اجتمع مطولا بالوزير نبيل الخطيب';
  const [one, ...others] = merge([
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
  const [one] = merge([
    report('a', { quote }),
    report('b', { quote: `${quote}، بحسب الوكالة` }),
    report('c', { quote }),
  ]);
  expect(one?.reports).toHaveLength(3);
  expect(one?.independent).toBe(1);
});

test('months apart are two meetings; planned and held are two', () => {
  expect(
    merge([report('a'), report('b', { from: '2024-03-01', to: '2024-03-01', published: '2024-03-01' })]),
  ).toHaveLength(2);
  expect(merge([report('a'), report('b', { status: 'planned' })])).toHaveLength(2);
});

test('an office alone is the one who holds it', () => {
  const office: Participant = {
    ...person('رئيس الجمهورية'),
    person: null,
    title: 'رئيس الجمهورية',
    sort: 'office',
  };
  const [one, ...others] = merge([
    report('a', { participants: [person('سالم الحمداني', 'host', 'رئيس الجمهورية'), person('نبيل الخطيب')] }),
    report('b', { participants: [office, person('نبيل الخطيب')], ids: [null, 'نبيل الخطيب'] }),
  ]);
  expect(others).toEqual([]);
  expect(one?.participants).toHaveLength(2);
});

test('whoever attended is added to the meeting that others report', () => {
  const guest = { ...person('سلمى الرقيق'), attends: true };
  const [one, ...others] = merge([
    report('a', {
      participants: [person('سالم الحمداني'), person('نبيل الخطيب'), guest],
      ids: ['سالم الحمداني', 'نبيل الخطيب', 'سلمى الرقيق'],
    }),
    report('b'),
  ]);
  expect(others).toEqual([]);
  expect(one?.participants.map(({ name }) => name)).toContain('سلمى الرقيق');
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
      const [x, y] = [merge(reports), merge(shuffled)];
      expect(y).toEqual(x);
      expect(x.flatMap((one) => one.reports.map(({ article }) => article)).sort()).toEqual(
        reports.map(({ article }) => article).sort(),
      );
    }),
  );
});
