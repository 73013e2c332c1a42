import type { QuestionKind } from '../../search/question/understood.ts';
import type { WhyWords } from './why-words.ts';

const ASKED: Readonly<Record<QuestionKind, string>> = {
  who: 'you ask who',
  whom: 'you ask who the other side was',
  when: 'you ask when',
  where: 'you ask where',
  whether: 'you ask whether it happened',
  list: 'you ask who all of them are',
  'how-often': 'you ask how often',
  about: 'you ask what it was about, or what was said',
  news: 'you ask for the news',
  open: 'you ask what the news says',
};

/** In English. */
export const enWhy: WhyWords = {
  nothingAsked: 'I understood that you are not asking about anything in the news.',
  understood: (kind, about) => `I understood that ${[ASKED[kind], ...about].join('; ')}.`,
  about: {
    whom: (names) => `about: ${names.join(', ')}`,
    place: (name) => `place: ${name}`,
    period: (from, to) => (from === to ? `day: ${from}` : `from ${from} to ${to}`),
  },
  searched: (terms) =>
    `I searched for: ${terms.map((term) => `“\u2068${term}\u2069”`).join(', ')}; the rarer a word is in the news, the more it counts.`,
  nearest: 'Nearest to your question:',
  nothingFound: 'I found nothing in them that answers it.',
  candidates: (least) => `What may be the answer; I only say what is at least ${least} likely to be right:`,
  candidate: (text, likely, reasons) =>
    `Likely to be right: ${likely}. “\u2068${text}\u2069”: ${reasons.join(', ')}.`,
  percent: (whole) => `${whole}%`,
  foundIn: {
    reader: 'read in the text of the article',
    meetings: 'found in the index of meetings',
    people: 'found in the register of people and offices',
    news: 'from the newest articles',
  },
  signs: {
    agrees: { good: 'reached in two ways', bad: '' },
    differs: { good: '', bad: 'another way led to something else' },
    score: { good: 'the sentence answers it clearly', bad: 'the sentence does not answer it clearly' },
    near: { good: 'its article is close to your question', bad: '' },
    first: { good: 'its article is the closest to your question', bad: '' },
    borne: { good: 'its article has all that you asked about', bad: '' },
    dayless: { good: '', bad: 'there is no day in its sentence' },
    numberless: { good: '', bad: 'there is no number in its sentence' },
  },
  unborne: 'its article does not name everybody, or the day or place, that you asked about',
};
