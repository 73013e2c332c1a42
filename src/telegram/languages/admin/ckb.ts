import { inDigits } from '../../../answer/grammar/days.ts';
import type { AdminWords } from './words.ts';

const said = (text: string): string => inDigits(text, 'arabic-indic');

export const ckbAdmin: AdminWords = {
  commands: {
    add: 'ئەو دەقەی دوای ئەم فەرمانە دێت بخەرە ناو هەواڵەکان',
    stats: 'ژمارەی هەواڵ و پرسیارەکان، و بیرگە',
    feedback: 'ڕای خوێنەران لەسەر وەڵامەکان',
    reload: 'هەواڵە هەڵگیراوەکان سەرلەنوێ بکەرەوە',
    pair: 'خوێنەر چۆن بە کۆد دێتە ژوورەوە',
  },

  taken: 'ئەوەی ناردت هەڵمگرت، و ئێستا دەیخەمە ناو هەواڵەکان.',
  goingOn: 'گەڕامەوە سەر کار، و ئەوەی پێشتر ناردت تەواوی دەکەم.',
  waiting: (count) => said(`ژمارەی ئەو نامانەت کە چاوەڕێن: ${count}.`),
  taking: (percent, kept) => {
    const share = percent === null ? '' : ` (${percent}٪)`;
    return said(`ئەوەی ناردت دەیخەمە ناو هەواڵەکان${share}. تا ئێستا هەڵگیراوە: ${kept}.`);
  },

  outcomes: ({ added, unchanged, replaced, contested, leftOut }, digits) =>
    inDigits(
      [
        'ئەوەی ناردت تەواو بوو. ژمارەی هەواڵەکان:',
        `زیاد کران: ${added}`,
        `نەگۆڕاون: ${unchanged}`,
        `جێگەی وەشانێکی کۆنتریان گرتەوە: ${replaced}`,
        `ناکۆکییان لەسەرە و وەرنەگیران: ${contested}`,
        `وازیان لێ هێنرا: ${leftOut}`,
      ].join('\n'),
      digits,
    ),
  leftOut: 'ئەوانەی وازیان لێ هێنرا، و هۆکارەکەی:',
  contested:
    'ئەوانەی ناکۆکییان لەسەرە: ناونیشانەکەیان هی هەواڵێکی هەڵگیراوە لە سەرچاوەیەکی دیکەوە، بۆیە هەڵگیراوەکە وەک خۆی مایەوە:',
  contest: (address, kept, given) => `${address}: هەڵگیراوەکە لە ${kept}، و ئەمە لە ${given}`,
  more: (count, digits) => inDigits(`و هی دیکە، ژمارەیان: ${count}`, digits),
  post: (title, post) => `بڵاوکراوەی ${post} لە ${title}`,
  text: 'دەقەکە',
  nothingToAdd: 'تکایە دەقەکە لە هەمان نامەدا لەدوای فەرمانی /add بنووسە.',

  tooLarge:
    'فایلەکە لە بیست مێگابایت گەورەترە، و تێلێگرام شتی گەورەتر ناداتە بۆت. پارچەی بکە، یان بە فەرمانی isnad ingest بیخەرە ژوورەوە.',
  noText: 'هیچ دەقێکی تێدا نییە.',
  gone: 'تێلێگرام فایلەکەی پێ نەدام، تکایە دووبارە بینێرە.',
  interrupted: 'کارەکە جار لەدوای جار لەسەر ئەمە وەستا، بۆیە وازم لێ هێنا.',
  failed: (why) => `نەمتوانی وەریبگرم، دووبارە بینێرە: ${why}`,

  stats: ({ up, memory, newest, ...stats }) =>
    said(
      [
        `هەواڵە هەڵگیراوەکان: ${stats.articles}`,
        `بڕگەکانیان: ${stats.passages}`,
        `ئەو دیدارانەی تێیاندا باس کراون: ${stats.meetings}`,
        `نوێترین ڕۆژی بڵاوکردنەوە: ${newest ?? 'نەزانراوە'}`,
        `پرسیارەکان لە دەستپێکردنمەوە: وەڵامدراوە ${stats.answered}، بێ وەڵام ${stats.refused}`,
        `پرسیارەکان ئێستا: کار لەسەر ${stats.answering} دەکرێت، و ${stats.waiting} چاوەڕێن`,
        `ئەوەی بەڕێوەبەران ناردوویانە و هێشتا وەرنەگیراوە: ${stats.offers}`,
        `بیرگە بە مێگابایت: ${memory.bot} بۆ بۆتەکە، و ${memory.answering} بۆ ئەو پرۆسەیەی وەڵام دەداتەوە`,
        `ماوەی کارکردن: ${up.hours} کاتژمێر و ${up.minutes} خولەک`,
      ].join('\n'),
    ),
  reloaded: 'هەواڵە هەڵگیراوەکانم سەرلەنوێ کردەوە.',
  notReloaded: 'نەمتوانی هەواڵە هەڵگیراوەکان سەرلەنوێ بکەمەوە، و هێشتا لەوەی کرابووەوە وەڵام دەدەمەوە:',
};
