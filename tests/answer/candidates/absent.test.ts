import { describe, expect, it } from 'vitest';
import { absentParts } from '../../../src/answer/candidates/absent.ts';
import type { Article } from '../../../src/news/article/article.ts';
import { articleOf, asked, materialOf, type Named } from '../asking.ts';

const ARTICLE = articleOf(
  'افتتح وزير المياه طارق البستاني محطة الضخ في مدينة طنجة الأحد. وبحث مع شركة النور مشروع السد الكبير.',
);

function absent(question: string, named: Named = [], article: Article = ARTICLE): string[] {
  const about = asked(question, named);
  const known = { article: 'a', name: 'طارق البستاني', titles: ['وزير المياه'], day: '2023-05-14' };
  return absentParts(materialOf(about, [article], [known]), article);
}

describe('absentParts', () => {
  it.each([
    [
      'what it says',
      'متى افتتح طارق البستاني محطة الضخ في طنجة؟',
      [
        ['person', 'طارق البستاني'],
        ['place', 'طنجة'],
      ],
    ],
    ['a last name alone', 'متى وصل البستاني؟', [['person', 'البستاني']]],
    ['a last name that is misspelt', 'متى وصل طارق البستانى؟', [['person', 'طارق البستانى']]],
    ['a first name of nobody known', 'متى وصلت سميرة؟', [['person', 'سميرة']]],
    ['no names at all', 'ماذا جرى؟', []],
    ['an office by its words', 'أين كان لقاء وزيرة المياه؟', [['office', 'وزيرة المياه']]],
    ['an office that nothing tells apart', 'أين كان لقاء الوزيرة؟', [['office', 'الوزيرة']]],
  ] as const)('misses nothing of %s', (_, question, named) => {
    expect(absent(question, named)).toEqual([]);
  });

  it.each([
    ['somebody else', 'متى وصل طارق الحداد؟', [['person', 'طارق الحداد']], ['طارق الحداد']],
    ['another office', 'أين كان لقاء وزيرة المسرح؟', [['office', 'وزيرة المسرح']], ['وزيرة المسرح']],
    ['another place', 'متى افتتح البستاني محطة الضخ في صفاقس؟', [['place', 'صفاقس']], ['صفاقس']],
    ['another company', 'متى وقّعت شركة الأمل العقد؟', [['organisation', 'شركة الأمل']], ['الأمل']],
    ['another body, that no tagger names', 'متى افتتح الوزير مصنع السكر؟', [], ['السكر']],
    ['another topic', 'متى التقى البستاني الوفد لبحث الانتخابات؟', [['person', 'البستاني']], ['الانتخابات']],
    ['another deed', 'هل افتتح طارق البستاني مستشفى؟', [['person', 'طارق البستاني']], ['مستشفى']],
    ['other days', 'ماذا افتتح البستاني في آذار 2019؟', [['person', 'البستاني']], ['آذار 2019']],
  ] as const)('names %s', (_, question, named, parts) => {
    expect(absent(question, named)).toEqual(parts);
  });

  it('finds an office by who holds it', () => {
    const named: Named = [['office', 'وزير المياه']];
    const untitled = articleOf('افتتح طارق البستاني محطة الضخ الأحد.');
    expect(absent('ماذا افتتح وزير المياه؟', named, untitled)).toEqual([]);
    for (const text of ['افتتح كامل الحداد محطة الضخ الأحد.', 'افتتح كامل الحداد محطة المياه الأحد.'])
      expect(absent('ماذا افتتح وزير المياه؟', named, articleOf(text))).toEqual(['وزير المياه']);
  });

  it('finds an office by two words of it, however its holder is called', () => {
    const named: Named = [['office', 'المتحدث باسم وزارة المياه']];
    const spokesman = articleOf('قال الناطق الرسمي باسم وزارة المياه إن السد امتلأ.');
    expect(absent('ماذا قال المتحدث باسم وزارة المياه؟', named, spokesman)).toEqual([]);
  });

  it('takes one of several places, and the people of a country for it', () => {
    expect(
      absent('ماذا جرى في طنجة في المغرب؟', [
        ['place', 'طنجة'],
        ['place', 'المغرب'],
      ]),
    ).toEqual([]);
    const french = articleOf('وصل الوفد الفرنسي إلى الميناء.');
    expect(absent('متى وصل وفد فرنسا؟', [['place', 'فرنسا']], french)).toEqual([]);
    expect(absent('متى وصل وفد إيطاليا؟', [['place', 'إيطاليا']], french)).toEqual(['إيطاليا']);
  });

  it('does not hold days against an article that may be of then', () => {
    const when: Named = [['person', 'البستاني']];
    expect(absent('ماذا افتتح البستاني في أيار 2023؟', when)).toEqual([]);
    const undated = articleOf('افتتح البستاني محطة الضخ.', {
      id: 'u',
      published: null,
      publishedBasis: 'unknown',
    });
    expect(absent('ماذا افتتح البستاني في آذار 2019؟', when, undated)).toEqual([]);
    const looksBack = articleOf('افتتح البستاني المحطة في 4 آذار 2019.', { id: 'l' });
    expect(absent('ماذا افتتح البستاني في آذار 2019؟', when, looksBack)).toEqual([]);
  });

  it('misses everything in an empty article', () => {
    const empty = articleOf('', { id: 'e', title: '' });
    expect(
      absent(
        'متى وصل طارق الحداد إلى صفاقس؟',
        [
          ['person', 'طارق الحداد'],
          ['place', 'صفاقس'],
        ],
        empty,
      ),
    ).toEqual(['طارق الحداد', 'صفاقس']);
  });
});
