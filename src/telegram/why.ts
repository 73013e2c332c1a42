import type { ExplainedCandidate, Explanation } from '../answer/outcome/explanation.ts';
import type { Understood } from '../search/question/understood.ts';
import { name, oneLine, sentence } from './bidi.ts';
import { TELEGRAM } from './constants.ts';
import { excerpt } from './excerpt.ts';
import type { Sign } from './languages/why-words.ts';
import type { Words } from './languages/words.ts';

/** Why a question was answered as it was, in words for a reader: what was understood, what was found, how sure it is. */
export function whyText(
  { answer, kinds, terms, articles, candidates, least }: Explanation,
  words: Words,
): string {
  const { why } = words;
  if (answer.kind === 'remark') return why.nothingAsked;
  const [first = 'open'] = kinds;
  const lines = [
    why.understood(first, about(answer.understood, words)),
    why.searched(
      terms
        .toSorted((a, b) => b.weight - a.weight)
        .slice(0, TELEGRAM.why.terms)
        .map(({ text }) => sentence(oneLine(text))),
    ),
  ];
  if (articles.length > 0) {
    lines.push(
      why.nearest,
      ...articles
        .slice(0, TELEGRAM.why.articles)
        .map(({ article }) => `• ${name(article.title, TELEGRAM.inWhy.title)}`),
    );
  }
  if (candidates.length === 0) return [...lines, why.nothingFound].join('\n');
  return [
    ...lines,
    why.candidates(percent(least, words)),
    ...candidates.slice(0, TELEGRAM.why.candidates).map((one) => `• ${candidateLine(one, words)}`),
  ].join('\n');
}

function about(
  { people, titles, place, from, to }: Understood,
  { why, day }: Pick<Words, 'why' | 'day'>,
): readonly string[] {
  const whom = [...people, ...titles].map((one) => name(one, TELEGRAM.inWhy.title));
  return [
    ...(whom.length === 0 ? [] : [why.about.whom(whom)]),
    ...(place === null ? [] : [why.about.place(name(place, TELEGRAM.inWhy.title))]),
    ...(from === null || to === null ? [] : [why.about.period(day(from), day(to))]),
  ];
}

function candidateLine(one: ExplainedCandidate, words: Words): string {
  const { foundIn, signs, unborne, candidate } = words.why;
  const [short] = one.answers;
  const text = short?.text ?? one.statements[0]?.text ?? '';
  const said = sentence(excerpt(oneLine(text), [], TELEGRAM.inWhy.answer));
  const reasons = one.contributions
    .flatMap(({ sign, value, weight }) => {
      const adds = value * weight;
      const told = isTold(sign, signs) ? signs[sign] : null;
      const reason = adds > 0 ? told?.good : adds < 0 ? told?.bad : '';
      return reason === undefined || reason === '' ? [] : [reason];
    })
    .slice(0, TELEGRAM.why.signs);
  const all = [foundIn[one.finder], ...reasons, ...(one.unborne ? [unborne] : [])];
  return candidate(said, percent(one.confidence, words), all);
}

function isTold(sign: string, signs: Words['why']['signs']): sign is Sign {
  return Object.hasOwn(signs, sign);
}

function percent(share: number, { why }: Words): string {
  return why.percent(Math.round(share * 100));
}
