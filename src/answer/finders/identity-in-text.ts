import { knownDays } from '../../arabic/dates/known-days.ts';
import { nameKeys } from '../../meetings/keys.ts';
import { repairedAlone } from '../../meetings/names/names.ts';
import { mentions } from '../../meetings/phrases/mentions.ts';
import type { NameTagger } from '../../model/names.ts';
import { identityAsked } from '../../search/question/identity.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { probability } from '../candidates/confidence.ts';
import type { Material } from '../candidates/material.ts';
import { ANSWER } from '../constants.ts';
import { foldedSentences, hasPhrase } from '../evidence/folded-sentences.ts';
import { quotation } from '../evidence/quotation.ts';

/**
 * Who somebody is whom no meeting names, by the office that stands beside the name in the articles found: «المتحدث باسم
 * الهيئة فلان». Null when no person is asked for, or none is named with an office.
 */
export async function identityInText(
  { question, found }: Material,
  tagger: NameTagger,
): Promise<Candidate | null> {
  const asked = identityAsked(question);
  if (asked?.of !== 'person') return null;
  const wanted = nameKeys(asked.name);
  const last = asked.name.split(' ').at(-1) ?? asked.name;
  for (const { passage } of found.slice(0, ANSWER.articlesOfIdentity)) {
    const { article } = passage;
    const naming = foldedSentences(article)
      .filter((one) => hasPhrase(one, asked.name) || hasPhrase(one, last))
      .slice(0, ANSWER.sentencesOfIdentity);
    const tagged = await tagger.tag(naming.map(({ text }) => text));
    for (const [i, { text, start, end }] of naming.entries()) {
      const names = repairedAlone(text, tagged[i] ?? []);
      const own = mentions(text, names, knownDays(text, article.published)).find(
        ({ name, titles }) => name !== null && titles.length > 0 && isNamed(name, wanted),
      );
      const [title] = own?.titles ?? [];
      if (title === undefined) continue;
      const signs = { times: Math.log(2), office: 0, rivals: 0 };
      return {
        finder: 'people',
        answers: [{ type: 'topic', text: title, from: null, to: null }],
        statements: [quotation(article, { start, end })],
        signs,
        confidence: probability('people', signs),
      };
    }
  }
  return null;
}

function isNamed(name: string, wanted: readonly string[]): boolean {
  const own = nameKeys(name);
  return wanted.length > 0 && wanted.every((key) => own.includes(key));
}
