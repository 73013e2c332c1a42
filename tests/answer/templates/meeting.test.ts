import { expect, it } from 'vitest';
import * as say from '../../../src/answer/templates/meeting.ts';

it.each([
  [say.call('بفلان'), 'اتصالاً هاتفياً بفلان'],
  [say.talks('مع فلان'), 'محادثات مع فلان'],
  [say.sessionOf('مجلس الوزراء'), 'اجتماع مجلس الوزراء'],
  [say.within('قصر البلدية'), 'في قصر البلدية'],
  [say.ledBy(say.DELEGATION.accusative, 'فلان'), 'وفداً برئاسة فلان'],
  [say.accompanying('الوفد المرافق', 'masculine'), 'الوفد المرافق له'],
  [say.accompanying('الوفد المرافق', 'feminine'), 'الوفد المرافق لها'],
  [say.attendedBy('فلان وعلان'), 'بحضور فلان وعلان'],
  [
    say.visitCalledOff('cancelled', 'يقوم', `فلان ${say.whither('المدينة')}`),
    'أُلغيت زيارة كان من المقرر أن يقوم بها فلان إلى المدينة',
  ],
  [say.talksCalledOff('postponed', 'أ وب'), 'أُجّلت محادثات كانت مقررة بين أ وب'],
  [say.calledOffBetween('cancelled', 'meeting', 'أ وب'), 'أُلغي لقاء كان مقرراً بين أ وب'],
  [say.calledOffBetween('postponed', 'call', 'أ وب'), 'أُجّل اتصال هاتفي كان مقرراً بين أ وب'],
  [say.planned('يلتقي فلان علاناً', true), 'من المقرر أن يلتقي فلان علاناً'],
  [say.planned('يلتقي فلان علاناً', false), 'كان من المقرر أن يلتقي فلان علاناً'],
  [say.deniedToHave('يكون', 'فلان', 'التقى علاناً'), 'نُفي أن يكون فلان قد التقى علاناً'],
  [say.negated('يلتقي فلان علاناً', true), 'لن يلتقي فلان علاناً'],
  [say.negated('يلتقِ فلان علاناً', false), 'لم يلتقِ فلان علاناً'],
  [say.accordingToSources('[1] و[2]'), 'بحسب [1] و[2]'],
  [say.toDiscuss('ملف المياه'), 'لبحث ملف المياه'],
  [say.andDiscussed('بحثا', 'ملف المياه'), 'وبحثا ملف المياه'],
  [say.dealtWith('meeting', 'ملف المياه'), 'وتناول اللقاء ملف المياه'],
  [say.dealtWith('call', 'ملف المياه'), 'وتناول الاتصال ملف المياه'],
  [say.dealtWith('talks', 'ملف المياه'), 'وتناولت المحادثات ملف المياه'],
  [say.guestOf('masculine', 'feminine'), 'ضيف\u064Eها'],
  [say.guestOf('feminine', 'masculine'), 'ضيفت\u064Eه'],
  [say.onDay('الأحد'), 'يوم الأحد'],
  [say.betweenDays('السبت', 'الأحد'), 'بين السبت والأحد'],
  [say.fromTo('السبت', 'الأحد'), 'من السبت إلى الأحد'],
  [say.restsOn('count', 'ثلاثة أخبار'), 'بُني العدد على ثلاثة أخبار من الأخبار المحفوظة.'],
  [say.restsOn('order', 'خبر واحد'), 'بُني الترتيب على خبر واحد من الأخبار المحفوظة.'],
])('%s', (said, sentence) => {
  expect(said).toBe(sentence);
});
