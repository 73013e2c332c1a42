import { KIND_WORDS, STATUSES } from '../pictures/words.ts';
import type { DatedMeeting } from '../search/meetings/chronology.ts';

const HEADINGS = [
  ...['من يوم', 'إلى يوم', 'النوع', 'الحال', 'مع', 'المكان', 'الموضوع'],
  ...['عدد المصادر المستقلة', 'الناشر', 'العنوان', 'الرابط', 'الاقتباس'],
];
const HELD = 'جرى';

/** BYTE ORDER MARK, without which spreadsheets take Arabic for something else. */
const BOM = '\uFEFF';

/**
 * The meetings as a table for spreadsheets, a line for each article that tells of each; commas, quotation marks and line
 * ends by RFC 4180.
 */
export function csv(meetings: readonly DatedMeeting[]): string {
  const lines = meetings.flatMap((meeting) => {
    const own = [
      ...[meeting.from ?? '', meeting.to ?? '', KIND_WORDS[meeting.kind]],
      meeting.status === 'held' ? HELD : STATUSES[meeting.status],
      meeting.others.map(({ name }) => name).join('؛ '),
      ...[meeting.place ?? '', meeting.topic ?? '', String(meeting.independent)],
    ];
    if (meeting.evidence.length === 0) return [[...own, '', '', '', '']];
    return meeting.evidence.map(({ article, quote }) => [
      ...own,
      ...[article.publisher ?? '', article.title, article.url ?? '', quote],
    ]);
  });
  return BOM + [HEADINGS, ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/**
 * A cell that no spreadsheet takes for a formula: what begins one stands behind an apostrophe, as OWASP advises, also
 * where white space or invisible marks stand before it.
 */
function cell(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ');
  const safe = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(line) ? `'${line}` : line;
  return /[",]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
