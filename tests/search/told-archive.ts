import type { Archive } from '../../src/archive/archive.ts';
import type { Meeting } from '../../src/meetings/meeting.ts';
import { articleAt, entryOf, newArchive, newFolder, random } from '../support/archives.ts';

/** An article by its name and text, and the meetings that its first sentence tells of. */
export type Told = readonly [name: string, text: string, ...meetings: readonly Meeting[]];

/** An archive of these articles, without any network; who opened it closes it. */
export function toldArchive(...articles: readonly Told[]): Archive {
  return filled(newArchive(), articles);
}

/** A folder with an archive of these articles, which nobody has open. */
export function toldFolder(...articles: readonly Told[]): string {
  const folder = newFolder();
  filled(newArchive(folder), articles).close();
  return folder;
}

function filled(archive: Archive, articles: readonly Told[]): Archive {
  const next = random(5);
  const entries = articles.map(([name, text, ...meetings]) => {
    const evidence = { start: 0, end: text.indexOf('.') + 1 };
    return {
      ...entryOf(articleAt(name, text), next),
      meetings: meetings.map((meeting) => ({ ...meeting, evidence })),
    };
  });
  archive.add(entries, new Date('2025-01-01'));
  return archive;
}
