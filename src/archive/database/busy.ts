import { ArchiveError } from './error.ts';

/** Another process writes to the archive. */
export class ArchiveBusy extends ArchiveError {
  constructor() {
    super('another isnad is writing to this archive: try again when it is done');
  }
}
