import type { Day } from '../arabic/mention.ts';
import type { Archive } from '../archive/archive.ts';
import { repairedAlone } from '../meetings/names.ts';
import type { Embedder } from '../model/embedder.ts';
import { matches } from '../search/match.ts';
import { type Question, readQuestion } from '../search/question.ts';
import { questionNames } from '../search/question-names.ts';
import { retrieve } from '../search/retrieve.ts';
import { withSpellings } from '../search/spelling.ts';
import { toldWords } from '../search/told.ts';
import type { Answer } from './answer.ts';
import { compose } from './compose.ts';
import { SURE_ENOUGH } from './confidence.ts';
import type { Material } from './material.ts';
import type { Readers } from './reader-answers.ts';
import { remarkAbout } from './remark.ts';

/** How many articles are looked at for an answer. */
const LOOK = 10;
/** How many meetings of those articles, at most. */
const NEARBY = 400;

/** How many of the newest articles are looked at where the news are asked for. */
const NEWEST = 10;

/** What a question is answered with. */
export interface AskingParts extends Readers {
  readonly archive: Archive;
  readonly embedder: Embedder;
}

/** What a question asks, its names corrected by the people and spellings that the archive knows. */
export async function understood(
  text: string,
  asOf: Day,
  { archive, tagger }: AskingParts,
): Promise<Question> {
  const [tagged = []] = await tagger.tag([text]);
  const names = questionNames(text, repairedAlone(text, tagged), archive.people());
  return withSpellings(readQuestion(text, asOf, names), archive);
}

/** What bears on a question: the articles found for it, and the meetings that it may be about. */
export async function materialFor(question: Question, parts: AskingParts): Promise<Material> {
  const { archive } = parts;
  const found = await retrieve(question, LOOK, parts);
  const told = toldWords(question, archive);
  const articles = found.map(({ passage }) => passage.article.id);
  const nearby = archive.meetings({ articles, limit: NEARBY });
  return {
    question,
    told,
    found,
    matches: matches(question, told, archive, nearby),
    people: archive.people(),
    newest: question.kinds.includes('news') ? archive.newest(NEWEST) : [],
    articleOf: (id) => archive.article(id),
  };
}

/** The answer to a question asked on a day; `least` is how likely it must be right to be given. */
export async function ask(
  text: string,
  asOf: Day,
  parts: AskingParts,
  least: number = SURE_ENOUGH,
): Promise<Answer> {
  const began = performance.now();
  const about = remarkAbout(text);
  if (about !== null) return { kind: 'remark', question: text, asOf, about, ms: 0 };
  const material = await materialFor(await understood(text, asOf, parts), parts);
  return compose(material, parts, { began, least });
}
