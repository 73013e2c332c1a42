import { describe, expect, it } from 'vitest';
import { knownDays } from '../../../src/arabic/dates/known-days.ts';
import { words } from '../../../src/arabic/words/words.ts';
import { kindsOf } from '../../../src/search/question/question-kinds.ts';
import { questionWords } from '../../../src/search/question/question-words.ts';
import { type Named, namesIn } from '../../answer/asking.ts';

function kinds(text: string, named: Named = []): string {
  const all = words(text);
  const asking = questionWords(all);
  const rest = all.filter((_, i) => !asking.some(({ from, to }) => i >= from && i < to));
  return kindsOf(asking, {
    all,
    rest,
    days: knownDays(text, '2024-03-20'),
    names: namesIn(text, named),
  }).join(' ');
}

describe('kindsOf', () => {
  it.each([
    ['من التقى الوزير؟', 'who'],
    ['من الذي التقاه الوزير؟', 'whom'],
    ['من هو الوزير الذي التقى السفير؟', 'who'],
    ['من هم الوزراء الذين التقوا السفير؟', 'list'],
    ['من التقى الوزير في آذار 2023؟', 'list'],
    ['من التقى الوزير يوم 4 آذار 2023؟', 'who'],
    ['من هو الوزير الذي زار المدينة في آذار 2023؟', 'who'],
    ['ما اسم السفير؟', 'who'],
    ['ماذا بحث الوزير؟', 'about'],
    ['ما ارتفاع الجسر؟', 'open'],
    ['في أي مدينة التقيا؟', 'where'],
    ['أي وزير زار المدينة؟', 'who'],
    ['أي الشخصيات التقى الوزير؟', 'list'],
    ['متى وأين التقيا؟', 'when where'],
    ['متى التقيا؟ اذكر كل التواريخ', 'when'],
    ['هل التقى الوزير السفير ومتى؟', 'whether'],
    ['هل تعرف متى التقيا؟', 'when'],
    ['كم مرة التقيا؟', 'how-often'],
    ['ما الأخبار؟', 'news'],
    ['ما الأخبار التي نفاها الوزير؟', 'open'],
    ['لماذا استقال الوزير؟', 'open'],
    ['الوزير والسفير', 'open'],
    ['', 'open'],
  ])('«%s»: %s', (text, kind) => {
    expect(kinds(text)).toBe(kind);
  });

  it('takes no office for several', () => {
    expect(kinds('من هو رئيس الوزراء؟', [['office', 'رئيس الوزراء']])).toBe('who');
    expect(kinds('من هم الوزراء؟')).toBe('list');
  });
});
