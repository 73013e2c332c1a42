import { writeFileSync } from 'node:fs';
import {
  outcomeOf,
  PARAGRAPHS,
  paragraphApp,
  paragraphQuestions,
  saidIn,
  TODAY,
} from '../tests/support/paragraphs.ts';

// `npx tsx scripts/paragraph-outcomes.ts` rewrites `outcome` and `why` in tests/golden/paragraphs.jsonl as they are today.
const app = await paragraphApp();
const lines: string[] = [];
const counts: Record<string, number> = {};
for (const asked of paragraphQuestions()) {
  const { question, type, answers, text } = asked;
  const answer = await app.ask(question, TODAY);
  const outcome = outcomeOf(asked, answer);
  const unsaid = outcome === 'refused' ? await app.likeliest(question, TODAY) : null;
  const refused = unsaid?.kind === 'answered' ? `, unsure of ${saidIn(unsaid)}` : '';
  const why = outcome === 'right' ? {} : { why: `${saidIn(answer)}${refused}` };
  lines.push(JSON.stringify({ question, type, answers, outcome, ...why, text }));
  const kind = `${text === undefined ? 'unanswerable' : 'answerable'}, ${outcome}`;
  counts[kind] = (counts[kind] ?? 0) + 1;
  if (outcome !== asked.outcome) console.error(`${asked.outcome} → ${outcome}: ${question} ${why.why ?? ''}`);
}
await app.close();
writeFileSync(PARAGRAPHS, `${lines.join('\n')}\n`);
console.log(JSON.stringify(counts));
