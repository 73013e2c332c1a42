import { sentences } from '../../arabic/sentences/sentences.ts';
import type { KeptMeeting } from '../../archive/kept/kept-meetings.ts';
import { partiesNamed } from '../../search/meetings/asked-parties.ts';
import type { Question } from '../../search/question/question.ts';
import { isOfMeeting, isOfTalk } from '../../search/question/word-classes.ts';
import type { Statement } from '../answer.ts';
import { absentParts } from '../candidates/absent.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { isTalk, probability } from '../candidates/confidence.ts';
import type { Material } from '../candidates/material.ts';
import { ANSWER } from '../constants.ts';
import { quotation } from '../evidence/quotation.ts';
import { articlesInWords } from '../grammar/times.ts';
import { restsOn } from '../templates/meeting.ts';
import { meetingAnswer } from './meeting-answer.ts';
import { meetingStatements } from './meeting-statements.ts';

/** What the meetings say; where what was talked about is asked, in the article's own words and those right after. */
export function fromMeetings(material: Material): Candidate | null {
  const { question, terms: asked, found, matches, people } = material;
  if (!asksOfMeeting(material)) return null;
  const top = found[0]?.score ?? 1;
  const scores = new Map(found.map(({ passage, score }) => [passage.article.id, score / top]));
  const told = meetingAnswer(question, matches, {
    nearness: (article) => scores.get(article) ?? 0,
    people,
  });
  if (told === null) return null;
  const beside = matches.map(({ meeting }) => meeting);
  const said = [
    ...meetingStatements(told.meetings, { asOf: question.asOf, people, beside }),
    ...basisOf(question, told.among),
  ];
  const [first] = told.meetings;
  const absent = first === undefined ? [] : absentParts({ question, terms: asked, people }, first.article);
  const signs = { ...told.signs, absent: absent.length > 0 ? 1 : 0 };
  const sure = {
    ...told,
    finder: 'meetings' as const,
    signs,
    confidence: probability('meetings', signs),
    absent,
  };
  if (first === undefined || !isTalk(question)) return { ...sure, statements: said };
  const { article, evidence: telling } = first;
  const after = sentences(article.text)
    .filter(({ start }) => start >= telling.start)
    .slice(0, ANSWER.sentencesOfTalk);
  return { ...sure, statements: [...after.map((span) => quotation(article, span)), ...said.slice(1)] };
}

/**
 * Whether a question may be about a meeting: it has a word of meeting or of talk; what was said or done, «ماذا أكد فلان؟»,
 * only with a word of meeting, or where it names two who may have met.
 */
function asksOfMeeting({ question, terms, people }: Material): boolean {
  if (question.words.some(({ text }) => isOfMeeting(text))) return true;
  if (isTalk(question)) return partiesNamed(terms, people).length > 1;
  return question.words.some(({ text }) => isOfTalk(text));
}

/** On how many articles a count or an order rests. */
function basisOf({ kinds, order }: Question, meetings: readonly KeptMeeting[]): Statement[] {
  const isCount = kinds.includes('how-often');
  if (!isCount && order === null) return [];
  const once = [...new Map(meetings.map((one) => [one.article.id, one])).values()];
  const citations = once.flatMap(({ article, evidence }) => quotation(article, evidence).citations);
  const [first, ...rest] = citations;
  const text = restsOn(isCount ? 'count' : 'order', articlesInWords(once.length));
  return first === undefined ? [] : [{ text, citations: [first, ...rest] }];
}
