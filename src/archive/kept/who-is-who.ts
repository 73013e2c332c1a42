import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CorrectionError, corrections, NO_CORRECTIONS } from '../../meetings/people/corrections.ts';
import { People } from '../../meetings/people/people.ts';
import { ROOT } from '../../root.ts';
import type { Database } from '../database/database.ts';
import { ArchiveError } from '../database/error.ts';
import { KeptSightings } from './kept-sightings.ts';

/** Where an operator corrects who is who. */
const CORRECTIONS = join(ROOT, 'data', 'people.tsv');

/**
 * Who is who in the meetings of an archive, corrected by `data/people.tsv` where there is one.
 * @throws ArchiveError when a line of that file cannot be read.
 */
export function whoIsWho(database: Database): People {
  return new People(new KeptSightings(database), readCorrections());
}

function readCorrections(): ReturnType<typeof corrections> {
  let text: string;
  try {
    text = readFileSync(CORRECTIONS, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NO_CORRECTIONS;
    throw error;
  }
  try {
    return corrections(text);
  } catch (error) {
    if (error instanceof CorrectionError) throw new ArchiveError(`data/people.tsv: ${error.message}`);
    throw error;
  }
}
