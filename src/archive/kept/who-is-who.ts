import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CorrectionError, corrections, NO_CORRECTIONS } from '../../meetings/people/corrections.ts';
import { type People, people } from '../../meetings/people/people.ts';
import type { Sighting } from '../../meetings/people/sighting.ts';
import { ROOT } from '../../root.ts';
import { ArchiveError } from '../database/error.ts';
import type { KeptParticipants } from './kept-meetings.ts';

/** Where an operator corrects who is who. */
const CORRECTIONS = join(ROOT, 'data', 'people.tsv');

/**
 * Who is who in the meetings of an archive, corrected by `data/people.tsv` where there is one.
 * @throws ArchiveError when a line of that file cannot be read.
 */
export function whoIsWho(meetings: Iterable<KeptParticipants>): People {
  return people([...meetings].flatMap(sightings), readCorrections());
}

function sightings({ participants, article }: KeptParticipants): Sighting[] {
  return participants.flatMap(({ person, title }) =>
    person === null
      ? []
      : [
          {
            article: article.id,
            name: person,
            titles: title === null ? [] : [title],
            day: article.published?.slice(0, 10) ?? null,
          },
        ],
  );
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
