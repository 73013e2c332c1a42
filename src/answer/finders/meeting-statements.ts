import type { Day } from '../../arabic/calendar/mention.ts';
import type { KeptMeeting } from '../../archive/kept/kept-meetings.ts';
import type { People } from '../../meetings/people/people.ts';
import {
  contradict,
  independentReports,
  type MergedMeeting,
  type SignedArticle,
} from '../../meetings/reports/merge.ts';
import { type KeptReport, mergedMeetings, signedWhenWanted } from '../../search/meetings/meeting-list.ts';
import type { Citation, Statement } from '../answer.ts';
import { accordingTo, otherDays } from '../evidence/corroboration.ts';
import { completed, covers, fuller, type Proven, proven } from '../evidence/proven.ts';
import { citationOf, quotation } from '../evidence/quotation.ts';
import { sourceMark } from '../evidence/sources.ts';
import { joined as listed } from '../grammar/listing.ts';
import { ACCORDING_TO_THE_SOURCE, accordingToSources } from '../templates/meeting.ts';

/** What meetings are told of against. */
export interface StatementContext {
  /** The day of asking. */
  readonly asOf: Day;
  readonly people: People;
  /** Meetings of which some may be further reports of those told. */
  readonly beside?: readonly KeptMeeting[];
}

/** A report of which a statement is made, and the others that say the same. */
interface Saying {
  readonly main: Proven;
  readonly others: readonly Proven[];
}

/** How reports are told of: as of a day, their papers compared, and whether other papers say the contrary. */
interface Manner {
  readonly asOf: Day;
  readonly signed: SignedArticle;
  readonly contested: boolean;
}

/**
 * What is said of meetings, in order: of each a sentence of our own where it can be formed and proven, else the
 * article's. Reports of one meeting are one statement that cites them all; where some give it another day, or deny it, or
 * tell of what is denied as held, what they say follows it.
 */
export function meetingStatements(
  meetings: readonly KeptMeeting[],
  { asOf, people, beside = [] }: StatementContext,
): Statement[] {
  const all = [...new Map([...meetings, ...beside].map((one) => [one.id, one])).values()];
  const signed = signedWhenWanted(all);
  const merged = mergedMeetings(all, people);
  const order = new Map(merged.map((one) => [one, placeIn(meetings, one)]));
  const told = merged.filter((one) => (order.get(one) ?? -1) >= 0);
  const said = new Set<MergedMeeting<KeptReport>>();
  const statements: Statement[] = [];
  for (const one of told.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))) {
    const contrary = merged.filter((other) => contradict(one, other));
    for (const each of [one, ...contrary]) {
      if (said.has(each)) continue;
      said.add(each);
      statements.push(...statementsOf(each, meetings, { asOf, signed, contested: contrary.length > 0 }));
    }
  }
  return together(statements);
}

/** Where the first of a meeting's reports stands among those asked for; -1 where none does. */
function placeIn(meetings: readonly KeptMeeting[], { reports }: MergedMeeting<KeptReport>): number {
  return meetings.findIndex(({ id }) => reports.some(({ kept }) => kept.id === id));
}

/** What is said of one meeting: of its reports that are asked for, if any is, and of what agrees with them. */
function statementsOf(
  { reports }: MergedMeeting<KeptReport>,
  meetings: readonly KeptMeeting[],
  manner: Manner,
): Statement[] {
  const { asOf } = manner;
  const asked = meetings.flatMap(({ id }) => reports.filter(({ kept }) => kept.id === id));
  const told = asked.length === 0 ? reports : asked;
  const others = reports.filter((report) => !told.includes(report));
  const known = new Map([...told, ...others].map((report) => [report, proven(report, asOf)]));
  const day = [...known.values()].find((said) => said !== null && said.sentence.from !== null)?.sentence;
  const isOfDay = ({ sentence: { from, to } }: Proven): boolean =>
    from === null || day === undefined || (from === day.from && to === day.to);
  const sayings: Saying[] = [];
  const own: KeptReport[] = [];
  for (const [report, said] of known) {
    const isTold = told.includes(report);
    if (said === null) {
      if (isTold) own.push(report);
      continue;
    }
    const at = sayings.findIndex(({ main }) => covers(main, said) || covers(said, main));
    const saying = sayings[at];
    if (saying !== undefined) {
      if (isOfDay(said)) sayings[at] = joined(saying, said);
    } else if (isTold) sayings.push({ main: said, others: [] });
  }
  const said = sayings.flatMap(({ main, others }) => [main, ...others]);
  const first = said.find(({ sentence }) => sentence.from !== null)?.report;
  const rest = [...known.keys()].filter((report) => said.every((one) => one.report !== report));
  const differing = first === undefined ? [] : otherDays([first, ...rest].map(({ kept }) => kept));
  const ours = sayings.map((saying, i) => [statement(saying, manner), ...(i === 0 ? differing : [])]);
  return [...ours.flat(), ...own.flatMap((report) => ownWords(report, first !== undefined))];
}

/** The report that says more, of those that name everybody, with the others. */
function joined({ main, others }: Saying, said: Proven): Saying {
  const [a, b] = [covers(main, said), covers(said, main)];
  const best = a && b ? fuller(main, said) : a ? main : said;
  return { main: best, others: [...others, best === main ? said : main] };
}

/**
 * The main report's citations first, each once; of how many independent sources the day is, where more than one say it;
 * of a meeting that is contested, who says so.
 */
function statement({ main, others }: Saying, { asOf, signed, contested }: Manner): Statement {
  const sentence = completed(main, others, asOf);
  const all = [main, ...others];
  const citations = all.flatMap(({ report, spans }) =>
    spans.map((span) => citationOf(report.kept.article, span)),
  );
  const once = [...new Map(citations.map((one) => [`${one.article.id} ${one.start}`, one])).values()];
  const dated = all.filter(({ sentence: { from } }) => from !== null).map(({ report }) => report);
  const marks = [...new Set(once.map(({ article }) => sourceMark(article)))];
  const sources = contested
    ? accordingToSources(listed(marks))
    : sentence.from === null
      ? null
      : accordingTo(independentReports(dated, signed));
  const text = sources === null ? sentence.text : attributed(sentence.text, sources);
  return { text, citations: once as [Citation, ...Citation[]] };
}

/** A sentence of ours with its sources at its end, in place of «بحسب المصدر». */
function attributed(sentence: string, sources: string): string {
  const whole = sentence.replace(/\.$/u, '');
  const bare = whole.endsWith(ACCORDING_TO_THE_SOURCE)
    ? whole.slice(0, -ACCORDING_TO_THE_SOURCE.length)
    : whole;
  return `${bare}، ${sources}.`;
}

/** The article's sentence that tells of a meeting; with those that tell its day and place, unless ours tell its day. */
function ownWords({ kept }: KeptReport, isDated: boolean): Statement[] {
  const { evidence, daySpan, placeSpan } = kept;
  const spans = isDated ? [evidence] : [evidence, daySpan, placeSpan].filter((span) => span !== undefined);
  const once = [...new Map(spans.map((span) => [span.start, span])).values()];
  return once.sort((a, b) => a.start - b.start).map((span) => quotation(kept.article, span));
}

/** Statements in the same words are one that cites what each does. */
function together(statements: readonly Statement[]): Statement[] {
  const byText = new Map<string, Statement>();
  for (const statement of statements) {
    const same = byText.get(statement.text)?.citations ?? [];
    const more = statement.citations.filter(
      ({ article, start }) => !same.some((one) => one.article.id === article.id && one.start === start),
    );
    byText.set(statement.text, { ...statement, citations: [...same, ...more] as [Citation, ...Citation[]] });
  }
  return [...byText.values()];
}
