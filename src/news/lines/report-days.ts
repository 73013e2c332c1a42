import { wordLists } from '../../arabic/words/word-lists.ts';

/** Words by which it is known whether the day at the beginning of a report is that of its writing: `report-days.tsv`. */
export const REPORT_DAYS = wordLists('report-days', ['another-day', 'to-come', 'part-of-day', 'today']);
