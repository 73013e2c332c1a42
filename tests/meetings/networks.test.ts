import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MeetingNetworks, meetings } from '../../src/meetings/reading/read.ts';
import { loadMeetingReader } from '../../src/model/meeting-reader.ts';
import { loadNames } from '../../src/model/names.ts';

let networks: MeetingNetworks;
beforeAll(async () => {
  networks = { tagger: await loadNames(), meetingReader: await loadMeetingReader() };
});
afterAll(async () => {
  await networks.tagger.close();
  await networks.meetingReader.close();
});

const read = (text: string, published: string | null = '2024-05-14', title = '') =>
  meetings({ title, text, published }, networks);

test('a text without a word of meeting tells of none, nor does an empty one', async () => {
  expect(await read('هطلت أمطار غزيرة على المدينة.\nوتضررت طرق كثيرة.')).toEqual([]);
  expect(await read('')).toEqual([]);
});

test('without a day of publication only a full date is a day', async () => {
  const [undated] = await read('التقى سالم الحمداني اليوم نبيل الخطيب.', null);
  const [dated] = await read('التقى سالم الحمداني يوم 3 مارس 2024 نبيل الخطيب.', null);
  expect(undated?.from).toBeNull();
  expect(dated?.from).toBe('2024-03-03');
});

test('who, where and about what keep their words in the article, and how likely they are', async () => {
  const text =
    'استقبل وزير الزراعة سالم الحمداني اليوم في بغداد السفير الإيطالي ماركو بيليني لبحث تصدير التمور.';
  const [meeting] = await read(text);
  const words = meeting?.participants.map(({ span }) => text.slice(span?.start, span?.end));
  expect(words).toEqual(['وزير الزراعة سالم الحمداني', 'السفير الإيطالي ماركو بيليني']);
  for (const { probability = 0 } of meeting?.participants ?? []) expect(probability).toBeGreaterThan(0.5);
  expect(text.slice(meeting?.topicSpan?.start, meeting?.topicSpan?.end)).toBe('تصدير التمور');
  expect(meeting?.probability).toBeGreaterThan(0.5);
});

test('a day that another sentence tells is shown with that sentence', async () => {
  const lead = 'زار وزير الزراعة سالم الحمداني أمس الاثنين مدينة البصرة.';
  const text = `${lead}\nوالتقى الوزير سالم الحمداني هناك محافظ البصرة فؤاد الصباغ.`;
  const meeting = (await read(text)).find(({ kind }) => kind === 'met');
  expect(meeting?.from).toBe('2024-05-13');
  expect(text.slice(meeting?.daySpan?.start, meeting?.daySpan?.end)).toBe(lead);
});

test('hostile texts are read, with evidence in the text', async () => {
  const hostile = [
    'استقبل وزير '.repeat(800),
    'التقى وفدا يضم و('.repeat(500),
    `لقاء${'\u0640\u064E'.repeat(3000)} بين`,
    'اجتمع '.repeat(3000),
    '\u202Eالتقى\u202C «"»'.repeat(200),
    'لقاء بين 🙂\uD83D و\u0000 مع',
  ];
  for (const text of hostile) {
    for (const { evidence, participants } of await read(text)) {
      expect(evidence.end).toBeLessThanOrEqual(text.length);
      for (const { name } of participants) expect(name.trim()).not.toBe('');
    }
  }
});
