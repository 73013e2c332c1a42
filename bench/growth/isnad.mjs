import { readFileSync } from 'node:fs';

/**
 * isnad as it is built, in this process alone, so that its memory is its own: it opens the archive, answers, and prints
 * what that took. On standard input, as JSON: `{"folder","asOf","questions":[…],"isSearchAlone":false}`.
 *
 * @typedef {{
 *   articles: number, passages: number, opened: number, first: number, firstAnswer: number, search: number[],
 *   people: number[], ask: number[], found: string[][], megabytesBefore: number, megabytes: number
 * }} Printed milliseconds of each question, and for each the articles found, best first
 */
const { folder, asOf, questions, isSearchAlone = false } = JSON.parse(readFileSync(0, 'utf8'));
const { openApp } = await import('../../dist/app.js');
const { readConfig } = await import('../../dist/config.js');
const { nameKeys } = await import('../../dist/meetings/keys.js');
const { personsMet } = await import('../../dist/search/meetings/meeting-list.js');
const { SEARCH } = await import('../../dist/search/constants.js');
const megabytesBefore = resident();
const began = performance.now();
const app = await openApp({ ...readConfig({}, 'none'), ISNAD_ARCHIVE: folder });
const opened = performance.now() - began;
const [first] = await times((question) => app.search(question, 20, asOf), questions.slice(0, 1));
if (!isSearchAlone) await app.ask(questions[0] ?? '', asOf);
const firstAnswer = performance.now() - began;
const found = [];
const search = await times(async (question) => {
  const hits = await app.search(question, 20, asOf);
  found.push(hits.flatMap(({ article, copies }) => [article, ...copies].map(({ id }) => id)));
});
const people = isSearchAlone ? await timesOfPeople() : [];
const ask = isSearchAlone ? [] : await times((question) => app.ask(question, asOf));
const { articles, passages } = app.archive.counts();
const megabytes = resident();
await app.close();
console.log(
  JSON.stringify({
    ...{ articles, passages, opened, first, firstAnswer },
    ...{ search, people, ask, found, megabytesBefore, megabytes },
  }),
);

async function times(work, asked = questions) {
  const taken = [];
  for (const question of asked) {
    const started = performance.now();
    await work(question);
    taken.push(performance.now() - started);
  }
  return taken;
}

/** Who is whom of those that each question names, and of those in the meetings that their names lead to. */
async function timesOfPeople() {
  const tagged = await app.tagger.tag(questions);
  const named = tagged.map((names) => names.filter(({ kind }) => kind === 'person').map(({ text }) => text));
  return times((names) => {
    const people = app.archive.people();
    for (const name of names) people.named(name);
    const keys = names.flatMap(nameKeys).map((key) => `n:${key}`);
    const met = app.archive.meetings({ keys, limit: SEARCH.meetingsMatched });
    people.read(personsMet(met));
    for (const { participants, article } of met)
      for (const { person } of participants) if (person !== null) people.of(article.id, person);
  }, named);
}

function resident() {
  return process.memoryUsage().rss / 2 ** 20;
}
