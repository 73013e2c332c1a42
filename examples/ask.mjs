// One question, answered: each statement with what bears it.
import { openApp, readConfig } from 'isnad';

const [folder, question] = process.argv.slice(2);
if (folder === undefined || question === undefined) {
  console.error('use: node examples/ask.mjs DIR "متى …؟"');
  process.exit(2);
}

const app = await openApp({ ...readConfig(process.env), ISNAD_ARCHIVE: folder });
try {
  const answer = await app.ask(question, new Date().toISOString().slice(0, 10));
  if (answer.kind !== 'answered') console.log(`لا جواب: ${answer.why ?? answer.about}`);
  else
    for (const { text, citations } of answer.statements) {
      console.log(text);
      for (const { article, quote } of citations) console.log(`  ${article.url ?? article.id}: «${quote}»`);
    }
} finally {
  await app.close();
}
