/** A line of `data/people.tsv` is wrong. The message gives it and what to write. */
export class CorrectionError extends Error {
  override readonly name = 'CorrectionError';
}

/** A name as an operator writes it, with an office or country in parentheses where two share it. */
export interface CorrectedName {
  readonly name: string;
  /** What is in the parentheses, or empty. */
  readonly office: string;
}

/** What an operator knows better: which names are one person's, and which are not. */
export interface Corrections {
  readonly same: readonly (readonly [CorrectedName, CorrectedName])[];
  readonly different: readonly (readonly [CorrectedName, CorrectedName])[];
}

export const NO_CORRECTIONS: Corrections = { same: [], different: [] };

/**
 * The corrections in a table: «same» or «different», a name and another, parted by tabs; a name may carry an office or
 * a country in parentheses: «صالح أحمد (لاعب)». Blank lines and lines that begin with # are left out.
 * @throws CorrectionError at the first line that is none of these.
 */
export function corrections(text: string): Corrections {
  const same: [CorrectedName, CorrectedName][] = [];
  const different: [CorrectedName, CorrectedName][] = [];
  for (const [i, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [relation = '', one = '', other = ''] = line.split('\t').map((cell) => cell.trim());
    if (one === '' || other === '' || !/^(?:same|different)$/u.test(relation))
      throw new CorrectionError(
        `line ${i + 1} of the corrections is «${line}»; write «same» or «different», a name and another name, parted by tabs`,
      );
    (relation === 'same' ? same : different).push([named(one), named(other)]);
  }
  return { same, different };
}

function named(cell: string): CorrectedName {
  const match = /^(.*?)\s*[(（](.*)[)）]\s*$/u.exec(cell);
  return match === null ? { name: cell, office: '' } : { name: match[1] ?? '', office: match[2] ?? '' };
}
