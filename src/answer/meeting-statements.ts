import type { Day } from '../arabic/mention.ts';
import type { Span } from '../arabic/span.ts';
import type { KeptMeeting } from '../archive/kept-meetings.ts';
import { nameKeys } from '../meetings/keys.ts';
import type { Participant } from '../meetings/meeting.ts';
import { type Article, sourceOf } from '../news/article.ts';
import { signature } from '../news/signature.ts';
import { independentSources } from '../search/independence.ts';
import type { Citation, Statement } from './answer.ts';
import { accordingTo } from './corroboration.ts';
import { type MeetingSentence, meetingSentence } from './meeting-sentence.ts';
import { proof } from './verify.ts';

/** A sentence about a meeting, proven, and the spans of its article that prove it. */
interface Proven {
  readonly sentence: MeetingSentence;
  readonly meeting: KeptMeeting;
  readonly spans: readonly Span[];
}

/** What is said of a meeting, and everything cited for it. */
interface Report {
  readonly said: Proven;
  readonly articles: readonly Article[];
  readonly citations: readonly Citation[];
}

/**
 * A statement for each meeting, in order: a sentence of our own where it can be formed and proven, else the article's. Reports
 * of one meeting (the same people on the same day) are one statement that cites them all.
 */
export function meetingStatements(meetings: readonly KeptMeeting[], asOf: Day): Statement[] {
  const reports: (Report | Statement)[] = [];
  for (const meeting of meetings) {
    const said = proven(meeting, asOf);
    if (said === null) {
      const own = citation(meeting, meeting.evidence);
      reports.push({ text: own.quote, citations: [own] });
      continue;
    }
    const own = said.spans.map((span) => citation(meeting, span));
    const known = reports.findIndex((report) => 'said' in report && isSame(report.said, said));
    const report = reports[known];
    if (report === undefined || !('said' in report))
      reports.push({ said, articles: [meeting.article], citations: own });
    else {
      const articles = [...report.articles, meeting.article];
      reports[known] = {
        said: fuller(report.said, said),
        articles,
        citations: [...report.citations, ...own],
      };
    }
  }
  return reports.map((report) => ('said' in report ? statement(report) : report));
}

/** The fullest sentence about a meeting that its article proves: without its day or place where these are not. */
function proven(meeting: KeptMeeting, asOf: Day): Proven | null {
  const { article, evidence, daySpan, placeSpan } = meeting;
  const told = [evidence, daySpan, placeSpan].filter((span) => span !== undefined);
  const telling = { asOf, evidence: told.map(({ start, end }) => article.text.slice(start, end)).join(' ') };
  const dayless = { from: null, to: null, basis: null };
  const variants = [
    meeting,
    { ...meeting, place: null },
    { ...meeting, ...dayless },
    { ...meeting, ...dayless, place: null },
  ];
  for (const variant of [...variants, ...variants.map((one) => ({ ...one, topic: null }))]) {
    const sentence = meetingSentence(variant, telling);
    const spans = sentence === null ? null : proof(sentence, variant, article);
    if (sentence !== null && spans !== null) return { sentence, meeting, spans };
  }
  return null;
}

/** Whether two sentences tell of one meeting: of the same people on the same day, or in the same words. */
function isSame(one: Proven, other: Proven): boolean {
  if (one.sentence.text === other.sentence.text) return true;
  const [a, b] = [one, other].map(({ sentence }) =>
    sentence.participants.filter(({ attends, sort }) => !attends && sort !== 'group'),
  );
  return (
    one.sentence.from !== null &&
    one.sentence.from === other.sentence.from &&
    one.sentence.to === other.sentence.to &&
    one.meeting.status === other.meeting.status &&
    (one.meeting.kind === 'phoned') === (other.meeting.kind === 'phoned') &&
    a?.length === b?.length &&
    a?.every((person) => b?.some((another) => isSamePerson(person, another))) === true
  );
}

/** By all the words of the shorter name, of which there are two at least: two of one family are not one. */
function isSamePerson(one: Participant, other: Participant): boolean {
  if (one.person === null || other.person === null) return one.name === other.name;
  const [short, long] = [nameKeys(one.name), nameKeys(other.name)].sort((a, b) => a.length - b.length);
  return short !== undefined && short.length > 1 && short.every((key) => long?.includes(key));
}

/** The report that says more, «استقبل» more than «التقى»; the first of two that say as much. */
function fuller(one: Proven, other: Proven): Proven {
  const told = ({ sentence: { participants, place, topic }, meeting: { kind } }: Proven): number =>
    2 * participants.length + (place === null ? 0 : 2) + (topic === null ? 0 : 2) + (kind === 'met' ? 0 : 1);
  return told(other) > told(one) ? other : one;
}

/** The report's own citations first, each once. */
function statement({ said: { sentence, meeting }, articles, citations }: Report): Statement {
  const own = (one: Citation): boolean => one.article.id === meeting.article.id;
  const ordered = [...citations.filter(own), ...citations.filter((one) => !own(one))];
  const once = [...new Map(ordered.map((one) => [`${one.article.id} ${one.start}`, one])).values()];
  const sources = sentence.from === null ? null : accordingTo(independent(articles));
  const text = sources === null ? sentence.text : sentence.text.replace(/\.$/u, `، ${sources}.`);
  return { text, citations: once as [Citation, ...Citation[]] };
}

function citation({ article }: KeptMeeting, { start, end }: Span): Citation {
  return { article: sourceOf(article), start, end, quote: article.text.slice(start, end) };
}

function independent(articles: readonly Article[]): number {
  const once = [...new Map(articles.map((article) => [article.id, article])).values()];
  if (once.length < 2) return once.length;
  return independentSources(once.map((article) => ({ ...article, signature: signature(article.text) })))
    .length;
}
