import { describe, expect, it } from 'vitest';
import { topicPhrase, withoutCompany } from '../../../src/answer/sentences/topic-phrase.ts';

describe('topicPhrase', () => {
  it.each([
    ['سبل التعاون القضائي', 'سبل التعاون القضائي'],
    ['العلاقات بين البلدين', 'العلاقات بين البلدين'],
    ['معه إعداد قانون المحاكم', 'إعداد قانون المحاكم'],
    ['عدد من القضايا المشتركة', 'عدداً من القضايا المشتركة'],
  ])('«%s» was talked about: «%s»', (topic, said) => {
    expect(topicPhrase(topic, 'accusative')).toBe(said);
  });

  it('stands after «لبحث» in the genitive', () => {
    expect(topicPhrase('عدد من القضايا المشتركة', 'genitive')).toBe('عدد من القضايا المشتركة');
  });

  it.each([
    ['a clause', 'أن القانون جاهز'],
    ['somebody told of before', 'مستقبل حكومته'],
    ['one word', 'القضاء'],
    ['a noun that no talk is of', 'تفاحة حمراء كبيرة'],
    ['other letters', 'ملف covid الجديد'],
    ['a mark in it', 'العلاقات، والاقتصاد'],
    ['a text', Array(30).fill('العلاقات').join(' ')],
    ['nothing', ''],
    ['blanks', '   '],
  ])('%s is no topic to say: «%s»', (_, topic) => {
    expect(topicPhrase(topic, 'accusative')).toBeNull();
  });

  it('says nothing where nothing is known', () => {
    expect(topicPhrase(null, 'accusative')).toBeNull();
  });
});

describe('withoutCompany', () => {
  it('leaves out with whom it was, at the beginning alone', () => {
    expect(withoutCompany(' معها إمكانية التعاون ')).toBe('إمكانية التعاون');
    expect(withoutCompany('التعاون معه في البناء')).toBe('التعاون معه في البناء');
    expect(withoutCompany('معهد البحوث')).toBe('معهد البحوث');
  });
});
