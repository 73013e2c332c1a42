import { fold } from '../letters/fold.ts';
import { table } from '../letters/tables.ts';

const KINDS = [
  'political',
  'diplomatic',
  'civil',
  'civic',
  'business',
  'judicial',
  'military',
  'academic',
  'professional',
  'religious',
  'royal',
  'honorific',
  'media',
  'arts',
  'sport',
  'state',
] as const;

/** What a title is of: the last column of `titles.tsv`; `state` is said of an office («سابق»). */
export type TitleKind = (typeof KINDS)[number];

/** An office or honour, and which of its forms was read. */
export interface Title {
  /** The masculine singular as the table writes it: what all forms of the office have in common. */
  readonly title: string;
  readonly kind: TitleKind;
  readonly gender: 'masculine' | 'feminine';
  readonly number: 'one' | 'two' | 'many';
}

/**
 * Every form of every title of `titles.tsv`, folded, its words parted by one space, with what it is a form of: the
 * columns themselves, accusatives («رئيسا»), duals («وزيران», «وزيرين», «وزيرا»), sound plurals in every case
 * («مستشارين», «مستشارو»), and, where a title ends in an adjective, the form with articles («الأمين العام»).
 * Without it, a title stands here without its article. The longest is `LONGEST_TITLE` words.
 */
export const TITLES: ReadonlyMap<string, Title> = titles();

/** The number of words of the longest title. */
export const LONGEST_TITLE = Math.max(...[...TITLES.keys()].map((form) => form.split(' ').length));

function titles(): Map<string, Title> {
  const found = new Map<string, Title>();
  for (const [title = '', feminine = '', men = '', women = '', kind = ''] of table('titles', {
    column: 4,
    of: KINDS,
  })) {
    const agreeing = agreeingWords(title, feminine);
    // A form that two could have made is the plural, then the singular: «مستشارين», «رئيسا».
    const all = [
      [men, 'masculine', 'many'],
      [women, 'feminine', 'many'],
      [title, 'masculine', 'one'],
      [feminine, 'feminine', 'one'],
    ] as const;
    for (const [forms, gender, number] of all)
      for (const [form, its] of written(forms, agreeing, number))
        if (!found.has(form)) found.set(form, { title, kind: kind as TitleKind, gender, number: its });
  }
  return found;
}

/** Every form of a cell of the table, with its cases, duals and articles. */
function written(
  forms: string,
  agreeing: number,
  number: Title['number'],
): (readonly [form: string, number: Title['number']])[] {
  return forms
    .split('، ')
    .filter((one) => one !== '')
    .flatMap((form) => variants(fold(form), agreeing, number))
    .flatMap(([form, its]) => [form, withArticles(form, agreeing)].map((one) => [one, its] as const))
    .filter(([form]) => form !== '');
}

/** How many of a title's first words change with its gender: 1 for «وزير الدفاع», 2 for «أمين عام». */
function agreeingWords(masculine: string, feminine: string): number {
  const [he, she] = [masculine.split(' '), feminine.split(' ')];
  let count = 1;
  while (count < he.length && count < she.length && he[count] !== she[count]) count++;
  return count;
}

/** A form with its cases and, of a singular, its duals. */
function variants(form: string, agreeing: number, number: Title['number']): [string, Title['number']][] {
  const forms: [string, Title['number']][] = [[form, number]];
  const words = form.split(' ');
  const all = (each: (word: string) => string): string =>
    words.map((word, at) => (at < agreeing ? each(word) : word)).join(' ');
  const head = (each: (word: string) => string): string =>
    [each(words[0] ?? ''), ...words.slice(1)].join(' ');
  if (number === 'one') {
    if (!form.endsWith('ه')) forms.push([all((word) => `${word}ا`), 'one']);
    const stem = (word: string): string => (word.endsWith('ه') ? `${word.slice(0, -1)}ت` : word);
    forms.push([all((word) => `${stem(word)}ان`), 'two'], [all((word) => `${stem(word)}ين`), 'two']);
    forms.push([head((word) => `${stem(word)}ا`), 'two'], [head((word) => `${stem(word)}ي`), 'two']);
  } else if (words[0]?.endsWith('ون')) {
    forms.push([all((word) => word.replace(/ون$/u, 'ين')), number]);
    forms.push(
      [head((word) => word.replace(/ون$/u, 'و')), number],
      [head((word) => word.replace(/ون$/u, 'ي')), number],
    );
  }
  return forms;
}

/** The form with the article on each word that agrees; empty where only its head does, which takes none here. */
function withArticles(form: string, agreeing: number): string {
  const words = form.split(' ');
  if (agreeing < 2 || words.length > agreeing) return '';
  return words.map((word) => `ال${word}`).join(' ');
}
