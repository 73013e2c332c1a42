import type { Answer } from '../../src/answer/answer.ts';
import type { Tried } from './answers.ts';
import type { Cited } from './citations.ts';
import { drawn } from './random.ts';

/** What was asked and what came of it, for whoever reads why it failed; `ranks` names each list and the rank in it. */
export function failure(
  { asked, answer, verdict, likeliest }: Tried,
  ranks: readonly { readonly name: string; readonly rank: number }[],
): string {
  const lists = ranks.map(({ name, rank }) => `${name} ${Number.isFinite(rank) ? rank : '–'}`).join(', ');
  return [
    `${asked.id} ${asked.type}, exact ${verdict.exact?.toFixed(2) ?? '–'}; ranks: ${lists === '' ? '–' : lists}`,
    asked.question,
    `right: ${asked.answers.join(' ؛ ')} ${asked.day ?? ''} ${asked.relevant.join(' ')}`,
    `understood: ${JSON.stringify(answer.kind === 'remark' ? answer.about : answer.understood)}`,
    ...saidIn(answer),
    ...(verdict.answered || likeliest === null
      ? []
      : [`not said, at ${likeliest.confidence}: ${likeliest.right ? 'right' : 'wrong'}`]),
  ].join('\n');
}

function saidIn(answer: Answer): string[] {
  if (answer.kind === 'remark') return ['a remark'];
  if (answer.kind === 'unanswered') {
    return [
      `refused: ${answer.why}, confidence ${answer.confidence}`,
      ...answer.nearest.map(({ article }) => `near: ${article.id} ${article.title}`),
    ];
  }
  const short = answer.answers.map(({ type, text, from }) => `${type} ${text} ${from ?? ''}`.trim());
  return [
    `short: ${short.join(' ؛ ')}; confidence ${answer.confidence}`,
    ...answer.statements.map(
      ({ text, citations }) => `said: ${text} [${citations.map(({ article }) => article.id).join(' ')}]`,
    ),
  ];
}

/** How many statements a person is given to read. */
const READ = 60;

/**
 * Statements drawn from all, the same in every run, for a person to mark whether what is cited supports them: question,
 * statement, quotations. What the rule says stands at the end, so that it sways nobody.
 */
export function citationSheet(all: readonly Cited[]): string {
  const chosen = drawn(all, READ, 20262);
  const sheet = chosen.map(({ question, statement }, i) =>
    [
      `${i + 1}. ${question}`,
      `   ${statement.text}`,
      ...statement.citations.map(({ quote, article }) => `   «${quote}» [${article.id}]`),
      '   supports (yes, partly, no): ',
    ].join('\n'),
  );
  const rule = chosen.map(
    ({ support, lacks, isQuotation }, i) =>
      `${i + 1}. ${isQuotation ? 'quotation' : 'ours'}: ${support}${lacks.length > 0 ? `; lacks ${lacks.join(', ')}` : ''}`,
  );
  return [...sheet, `The rule:\n${rule.join('\n')}`].join('\n\n');
}
