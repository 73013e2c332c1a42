import type { Digits } from '../../answer/grammar/days.ts';
import type { Contested, IngestReport } from '../../archive/ingest.ts';
import { countOf } from '../../archive/left-out.ts';
import type { LeftOut } from '../../news/files/files.ts';
import { name } from '../bidi.ts';
import { TELEGRAM } from '../constants.ts';
import { reasonIn } from '../languages/admin/reasons.ts';
import { LANGUAGES, type Language } from '../languages/languages.ts';
import type { Words } from '../languages/words.ts';

/** What became of several offers, as of one. */
export function together(reports: readonly IngestReport[]): IngestReport {
  const sum = (of: (report: IngestReport) => number): number =>
    reports.reduce((all, one) => all + of(one), 0);
  return {
    added: sum(({ added }) => added),
    unchanged: sum(({ unchanged }) => unchanged),
    replaced: sum(({ replaced }) => replaced),
    contested: sum(({ contested }) => contested),
    contests: reports.flatMap(({ contests }) => contests),
    leftOut: reports.flatMap(({ leftOut }) => leftOut),
    reasons: reports.flatMap(({ reasons }) => reasons),
  };
}

/** The report of something that was left out as a whole. */
export function leftOutWhole(source: string, why: string): IngestReport {
  const none = { added: 0, unchanged: 0, replaced: 0, contested: 0, contests: [] };
  return { ...none, leftOut: [{ source, why }], reasons: [{ why, count: 1 }] };
}

/** A report in words, as one message. */
export function reportText(report: IngestReport, language: Language): string {
  const { admin, direction } = LANGUAGES[language];
  const leftOut = countOf(report.reasons);
  // Reasons and addresses hold Latin digits.
  const digits: Digits = leftOut + report.contested > 0 ? 'latin' : 'arabic-indic';
  const told = { ...report, leftOut };
  const mark = direction === 'rtl' ? '\u200F' : '\u200E';
  const listed = (head: string, lines: readonly string[], count: number): readonly string[] => {
    if (count === 0) return [];
    const shown = lines.slice(0, TELEGRAM.reported).map((line) => `${mark}• ${line}`);
    return ['', head, ...shown, ...(count > shown.length ? [admin.more(count - shown.length, digits)] : [])];
  };
  return [
    admin.outcomes(told, digits),
    ...listed(admin.leftOut, report.leftOut.map(leftOutLine(language)), leftOut),
    ...listed(admin.contested, report.contests.map(contestedLine(admin)), report.contested),
  ].join('\n');
}

function leftOutLine(language: Language): (left: LeftOut) => string {
  return ({ source, why }) =>
    `${name(source, TELEGRAM.inReport.source)}: ${name(reasonIn(why, language), TELEGRAM.inReport.why)}`;
}

function contestedLine({ contest }: Words['admin']): (contested: Contested) => string {
  const of = (named: string | null): string => name(named ?? '—', TELEGRAM.inReport.publisher);
  return ({ url, publisher, kept }) =>
    contest(name(url, TELEGRAM.inReport.source), of(kept.publisher), of(publisher));
}
