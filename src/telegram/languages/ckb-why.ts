import { inDigits } from '../../answer/grammar/days.ts';
import type { QuestionKind } from '../../search/question/understood.ts';
import type { WhyWords } from './why-words.ts';

const ASKED: Readonly<Record<QuestionKind, string>> = {
  who: 'دەپرسیت «کێ؟»',
  whom: 'دەپرسیت «لایەنەکەی دیکە کێ بوو؟»',
  when: 'دەپرسیت «کەی؟»',
  where: 'دەپرسیت «لە کوێ؟»',
  whether: 'دەپرسیت «ئایا ڕوویداوە؟»',
  list: 'لەبارەی هەموویانەوە دەپرسیت «کێن؟»',
  'how-often': 'دەپرسیت «چەند جار؟»',
  about: 'دەپرسیت «لەبارەی چییەوە بوو؟» یان «چی وترا؟»',
  news: 'لەبارەی هەواڵەکانەوە دەپرسیت',
  open: 'دەپرسیت هەواڵەکان چی دەڵێن',
};

/** In Central Kurdish (Sorani). */
export const ckbWhy: WhyWords = {
  nothingAsked: 'وا تێگەیشتم لەبارەی هیچ هەواڵێکەوە ناپرسیت.',
  understood: (kind, about) => `وا تێگەیشتم کە ${[ASKED[kind], ...about].join('؛ ')}.`,
  about: {
    whom: (names) => `لەبارەی: ${names.join('، ')}`,
    place: (name) => `شوێن: ${name}`,
    period: (from, to) => (from === to ? `کات: ${from}` : `کات: لە ${from} تا ${to}`),
  },
  searched: (terms) =>
    `بەدوای ئەمانەدا گەڕام: ${terms.map((term) => `«${term}»`).join('، ')}؛ وشەیەک هەتا لە هەواڵەکاندا دەگمەنتر بێت، قورسایی زیاترە.`,
  nearest: 'نزیکترین هەواڵ لە پرسیارەکەتەوە:',
  nothingFound: 'هیچم تێیاندا نەدۆزییەوە کە وەڵامی بداتەوە.',
  candidates: (least) => `ئەوانەی لەوانەیە وەڵام بن؛ تەنیا ئەوە دەڵێم کە ئەگەری ڕاستییەکەی بگاتە ${least}:`,
  candidate: (text, likely, reasons) => `«${text}»: ئەگەری ڕاستییەکەی ${likely}؛ ${reasons.join('، ')}.`,
  percent: (whole) => `${inDigits(String(whole), 'arabic-indic')}٪`,
  foundIn: {
    reader: 'لە دەقی هەواڵەکەدا خوێندمەوە',
    meetings: 'لە پێڕستی دیدارەکاندا دۆزیمەوە',
    people: 'لە تۆماری کەسەکان و پۆستەکاندا دۆزیمەوە',
    news: 'لە نوێترین هەواڵەکانەوەیە',
  },
  signs: {
    agrees: { good: 'بە دوو ڕێگا پێی گەیشتم', bad: '' },
    differs: { good: '', bad: 'ڕێگایەکی دیکە گەیاندمیە وەڵامێکی جیاواز' },
    score: { good: 'ڕستەکە بە ڕوونی وەڵامی دەداتەوە', bad: 'ڕستەکە بە ڕوونی وەڵامی ناداتەوە' },
    near: { good: 'هەواڵەکەی لە پرسیارەکەتەوە نزیکە', bad: '' },
    first: { good: 'لە نزیکترین هەواڵدایە لە پرسیارەکەتەوە', bad: '' },
    borne: { good: 'هەواڵەکەی باسی هەموو ئەوانە دەکات کە پرسیارت لێیان کردووە', bad: '' },
    dayless: { good: '', bad: 'ڕۆژ لە ڕستەکەیدا نییە' },
    numberless: { good: '', bad: 'ژمارە لە ڕستەکەیدا نییە' },
  },
  unborne: 'هەواڵەکەی باسی هەموو ئەو کەسانە، یان ئەو ڕۆژە یان شوێنە ناکات کە پرسیارت لێیان کردووە',
};
