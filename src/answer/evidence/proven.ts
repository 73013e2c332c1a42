import type { Day } from '../../arabic/calendar/mention.ts';
import type { Span } from '../../arabic/letters/span.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { identityOf, isSameOne, type ParticipantIdentity } from '../../meetings/reports/report.ts';
import type { KeptReport } from '../../search/meetings/meeting-list.ts';
import { type MeetingSentence, meetingSentence } from '../sentences/meeting-sentence.ts';
import { proof } from './verify.ts';

/** A sentence about a meeting, and the spans of its article that prove it. */
export interface Proven {
  readonly sentence: MeetingSentence;
  readonly report: KeptReport;
  /** The meeting without what its article does not prove. */
  readonly meeting: Meeting;
  readonly spans: readonly Span[];
}

/** The fullest sentence about a meeting that its article proves: without its day or place where these are not. */
export function proven(report: KeptReport, asOf: Day): Proven | null {
  const { kept } = report;
  const dayless = { from: null, to: null, basis: null };
  const variants = [
    kept,
    { ...kept, place: null },
    { ...kept, ...dayless },
    { ...kept, ...dayless, place: null },
  ];
  const telling = { asOf, evidence: evidenceOf(report) };
  for (const meeting of [...variants, ...variants.map((one) => ({ ...one, topic: null }))]) {
    const sentence = meetingSentence(meeting, telling);
    const spans = sentence === null ? null : proof(sentence, meeting, kept.article);
    if (sentence !== null && spans !== null) return { sentence, report, meeting, spans };
  }
  return null;
}

/** The sentences that tell of a meeting. */
function evidenceOf({ kept: { article, evidence, daySpan, placeSpan } }: KeptReport): string {
  return [evidence, daySpan, placeSpan]
    .filter((span) => span !== undefined)
    .map(({ start, end }) => article.text.slice(start, end))
    .join(' ');
}

/** Whether everybody whom one sentence names is named in the other. */
export function covers(all: Proven, some: Proven): boolean {
  const here = named(all);
  return named(some).every((one) => here.some((other) => isSameOne(one, other)));
}

function named({ sentence, report: { participants, ids } }: Proven): ParticipantIdentity[] {
  return sentence.participants
    .filter(({ sort }) => sort !== 'group')
    .map((one) => identityOf(one, ids[participants.indexOf(one)] ?? null));
}

/** The report that says more, «استقبل» more than «التقى»; the first of two that say as much. */
export function fuller(one: Proven, other: Proven): Proven {
  const told = ({ sentence, meeting: { kind } }: Proven): number =>
    2 * sentence.participants.length +
    (sentence.from === null ? 0 : 2) +
    (sentence.place === null ? 0 : 2) +
    (sentence.topic === null ? 0 : 2) +
    (kind === 'met' ? 0 : 1);
  return told(other) > told(one) ? other : one;
}

/** The sentence of a report with the day, place and topic that only other reports of the meeting prove. */
export function completed(main: Proven, others: readonly Proven[], asOf: Day): MeetingSentence {
  const { sentence, meeting } = main;
  const giver = (of: (said: MeetingSentence) => unknown): Meeting | undefined =>
    of(sentence) === null ? others.find((other) => of(other.sentence) !== null)?.meeting : undefined;
  const day = giver(({ from }) => from);
  const place = giver((said) => said.place);
  const topic = giver((said) => said.topic);
  if (day === undefined && place === undefined && topic === undefined) return sentence;
  const whole: Meeting = {
    ...meeting,
    ...(day === undefined ? {} : { from: day.from, to: day.to, basis: day.basis }),
    ...(place === undefined ? {} : { place: place.place }),
    ...(topic === undefined ? {} : { topic: topic.topic }),
  };
  return meetingSentence(whole, { asOf, evidence: evidenceOf(main.report) }) ?? sentence;
}
