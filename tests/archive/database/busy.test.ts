import { expect, it } from 'vitest';
import { ArchiveBusy } from '../../../src/archive/database/busy.ts';
import { ArchiveError } from '../../../src/archive/database/error.ts';

it('says who has the archive and what to do, as an error that people are shown', () => {
  const busy = new ArchiveBusy();
  expect(busy).toBeInstanceOf(ArchiveError);
  expect(busy.message).toMatch(/another isnad is writing .*: try again/u);
});
