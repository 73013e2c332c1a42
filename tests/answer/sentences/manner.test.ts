import { describe, expect, it } from 'vitest';
import {
  isCalledOff,
  isDenial,
  isMetIn,
  isOfPresence,
  isToCome,
  isTurned,
  isUnfinished,
  tellsOfTalk,
} from '../../../src/answer/sentences/manner.ts';

describe('isUnfinished', () => {
  it.each([
    ['the present', 'يصل الوزير غدًا إلى العاصمة حيث يلتقي رئيس الحكومة.'],
    ['what could not be', 'غادرت الوزيرة لعدم تمكنها من لقاء المحافظ.'],
    ['a meeting of the press', 'عقد الوزير لقاءً صحفيًا في مقر الوزارة.'],
    ['a rumour', 'انتشرت شائعة حول لقاء الوزير برئيس الحكومة.'],
  ])('%s: «%s»', (_, text) => {
    expect(isUnfinished(text)).toBe(true);
  });

  it.each([
    'التقى الوزير رئيس الحكومة في العاصمة.',
    'الْتَقَى الوزيرُ رئيسَ الحكومةِ أمسِ.',
    'قال الوزير بعد لقائه رئيس الحكومة إن الجسر سيفتح غدًا.',
    'عقد الوزير لقاءً صحفيًا بعد اجتماع مع رئيس الحكومة.',
    '',
  ])('tells of what was: «%s»', (text) => {
    expect(isUnfinished(text)).toBe(false);
  });
});

describe('isDenial', () => {
  it('hears that somebody denies', () => {
    expect(isDenial('نفى المتحدث أن يكون الوزير قد التقى المحافظ.')).toBe(true);
    expect(isDenial('وينفي المتحدث ذلك.')).toBe(true);
    expect(isDenial('أكد المتحدث أن الوزير التقى المحافظ.')).toBe(false);
  });
});

describe('tellsOfTalk', () => {
  it('needs a word for talking, where a sentence is known', () => {
    expect(tellsOfTalk('أجرى الوزيران محادثات في العاصمة.')).toBe(true);
    expect(tellsOfTalk('جرى تبادل للأسرى بين الطرفين.')).toBe(false);
    expect(tellsOfTalk('')).toBe(true);
  });
});

describe('isCalledOff', () => {
  it.each([
    ['ألغى الوزير لقاءه مع المحافظ.', true],
    ['أعلن الوزير تأجيل الاجتماع مع المحافظ إلى الأسبوع المقبل.', true],
    ['اتفق الوزيران على إلغاء تأشيرات الدخول بين البلدين.', false],
    ['التقى الوزير المحافظ.', false],
    ['', true],
  ])('«%s»: %s', (text, off) => {
    expect(isCalledOff(text)).toBe(off);
  });
});

describe('isToCome', () => {
  it.each([
    ['لن ينعقد اللقاء هذا الأسبوع.', true],
    ['ولن يلتقي الوزير المحافظ.', true],
    ['لم ينعقد اللقاء، ولن ينعقد.', false],
    ['ينعقد اللقاء غدًا.', false],
    ['لندن تستضيف اللقاء.', false],
  ])('«%s»: %s', (text, toCome) => {
    expect(isToCome(text)).toBe(toCome);
  });
});

describe('isOfPresence', () => {
  it('hears who was present only where the sentence begins with it', () => {
    expect(isOfPresence('وحضر المباحثات وزير الثقافة.')).toBe(true);
    expect(isOfPresence('«وقد حَضَرَ المباحثات وزير الثقافة».')).toBe(true);
    expect(isOfPresence('التقى الوزير المحافظ وحضر اللقاء السفير.')).toBe(false);
    expect(isOfPresence('حضرموت تستقبل الوزير.')).toBe(false);
  });
});

describe('isTurned', () => {
  const [MINISTER, MAYOR] = ['وزير العدل', 'عمدة النخيل'];

  it('sees who stands first after the verb', () => {
    expect(isTurned('استقبل عمدة النخيل وزير العدل في مكتبه.', MINISTER, MAYOR)).toBe(true);
    expect(isTurned('استقبل وزير العدل عمدة النخيل في مكتبه.', MINISTER, MAYOR)).toBe(false);
    expect(isTurned('اِستقبَلَ عمدةُ النخيل وزيرَ العدل.', MINISTER, MAYOR)).toBe(true);
  });

  it('trusts the passive and what has no such verb', () => {
    expect(isTurned('استقبل عمدة النخيل من قبل وزير العدل.', MINISTER, MAYOR)).toBe(false);
    expect(isTurned('التقى عمدة النخيل وزير العدل.', MINISTER, MAYOR)).toBe(false);
    expect(isTurned('استقبل عمدة النخيل وفدًا.', MINISTER, MAYOR)).toBe(false);
  });
});

describe('isMetIn', () => {
  it('needs the word of meeting right before the name', () => {
    expect(isMetIn('زار المدينة وتم خلال زيارته لقاء سالم الحداد.', 'سالم الحداد')).toBe(true);
    expect(isMetIn('تم خلال الحفل تكريم سالم الحداد.', 'سالم الحداد')).toBe(false);
    expect(isMetIn('عقد اللقاء بحضور سالم الحداد.', 'سالم الحداد')).toBe(false);
    expect(isMetIn('سالم الحداد في العاصمة.', 'سالم الحداد')).toBe(false);
    expect(isMetIn('تم لقاء آخر.', 'سالم الحداد')).toBe(false);
  });
});
