import type { ExplainedCandidate, Term } from '../../answer/outcome/explanation.ts';
import { plainText } from '../../answer/text/plain.ts';
import type { ExplainedAnswer, WhyReworded } from '../../rewording/reword.ts';
import { CLI } from '../constants.ts';

/** Why a question was answered as it was, for a terminal. */
export function explanationText({
  answer,
  kinds,
  terms,
  articles,
  candidates,
  least,
  rewording,
}: ExplainedAnswer): string {
  if (answer.kind === 'remark') return `${plainText(answer)}\n\nnothing is asked: ${answer.about}\n`;
  const { people, titles, place, from, to } = answer.understood;
  const days = from === null ? 'any' : `${from}…${to}`;
  return [
    plainText(answer),
    '',
    `asked: ${kinds.join(', ')}; people: ${listed(people)}; offices: ${listed(titles)}; place: ${place ?? 'any'}; days: ${days}`,
    '',
    'searched for, the rarer a word the weightier:',
    ...terms.map(termText),
    '',
    `found, best first (${articles.length}):`,
    ...articles
      .slice(0, CLI.articlesExplained)
      .map(
        ({ article, score, ranks }) =>
          `   ${score.toFixed(2)}  words ${ranks.words ?? '–'}, vectors ${ranks.vectors ?? '–'}  «${article.title}» ${article.id}`,
      ),
    '',
    `what may answer, likeliest first; given from ${least.toFixed(2)} on:`,
    ...candidates.flatMap(candidateText),
    ...(rewording === null ? [] : ['', ...rewordingText(rewording)]),
    '',
  ].join('\n');
}

function rewordingText({ by, kept, rejected }: WhyReworded): string[] {
  return [
    `worded by ${by}: ${kept === null ? 'yes, each sentence borne by its sources' : `no, ${kept}`}`,
    ...rejected.flatMap(({ text, failures }) => [
      `   «${shortened(text)}»`,
      ...failures.map(({ check, why }) => `      ${check}: ${why}`),
    ]),
  ];
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join('، ');
}

function termText({ text, weight, stems, as }: Term): string {
  return `   ${weight.toFixed(2)}  ${text}  (${[...(as === null ? [] : [as]), ...stems].join(', ')})`;
}

function candidateText(one: ExplainedCandidate): string[] {
  const signs = one.contributions
    .filter(({ value }) => value !== 0)
    .map(({ sign, value, weight }) => `${sign} ${signed(value * weight)}`);
  const [first] = one.statements;
  return [
    `   ${one.confidence.toFixed(2)}  ${one.finder}: ${listed(one.answers.map(({ text }) => text))}  — ${one.fate}`,
    ...(first === undefined ? [] : [`         «${shortened(first.text)}» ${first.articles.join(' ')}`]),
    `         ${signs.join(', ')}${one.unborne ? '; does not bear all that the question names' : ''}`,
  ];
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}

function shortened(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length <= CLI.quoted ? line : `${line.slice(0, CLI.quoted)}…`;
}
