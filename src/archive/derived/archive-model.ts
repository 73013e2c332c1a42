import type { Embedder } from '../../model/embedder.ts';
import { meetingReaderHash } from '../../model/meeting-reader.ts';
import { namesHash } from '../../model/names.ts';
import type { ArchiveModel } from './versions.ts';

/**
 * The networks that make what an archive derives: that embedder, and the readers of meetings that isnad ships.
 */
export function archiveModel({ name, hash, dimensions }: Embedder): ArchiveModel {
  return { name, hash, dimensions, readers: readersHash() };
}

/** The hashes of the networks that meetings are read by. */
export function readersHash(): string {
  return `${namesHash()} ${meetingReaderHash()}`;
}
