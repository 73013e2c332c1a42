// A line of JSON for each question of standard input.
import { createInterface } from 'node:readline';
import { openApp, readConfig } from 'isnad';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('use: node examples/question-file.mjs DIR < questions.txt');
  process.exit(2);
}

const app = await openApp({ ...readConfig(process.env), ISNAD_ARCHIVE: folder });
const today = new Date().toISOString().slice(0, 10);
try {
  for await (const question of createInterface({ input: process.stdin })) {
    if (question.trim() === '') continue;
    const answer = await app.ask(question, today);
    const answered = answer.kind === 'answered';
    console.log(
      JSON.stringify({
        question,
        answer: answered ? (answer.answers[0]?.text ?? null) : null,
        confidence: answer.kind === 'remark' ? null : answer.confidence,
        sources: answered ? answer.sources.map(({ id, url }) => url ?? id) : [],
      }),
    );
  }
} finally {
  await app.close();
}
