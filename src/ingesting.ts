import { join } from 'node:path';
import { Archive, type OpenOptions } from './archive/archive.ts';
import { archiveNetworks } from './archive/derive.ts';
import { archiveModel } from './archive/derived/archive-model.ts';
import type { ArchiveNetworks, RebuildOptions, Rebuilt } from './archive/derived/rebuild.ts';
import type { ArchiveModel } from './archive/derived/versions.ts';
import { expectArchive } from './archive/whole/opening.ts';
import { type Config, filesFolder } from './config.ts';
import { type Embedder, loadEmbedder } from './model/embedder.ts';
import { loadMeetingReader, type MeetingReader } from './model/meeting-reader.ts';
import { loadNames, type NameTagger } from './model/names.ts';
import type { ModelChoice } from './model/runtime.ts';
import { ROOT } from './root.ts';

/** The articles that isnad brings along. */
export const SAMPLE = join(ROOT, 'data', 'articles');

/** Where an archive is, and which model reads for it. */
export type ArchiveConfig = Pick<
  Config,
  'ISNAD_ARCHIVE' | 'ISNAD_FILES' | 'EMBEDDING_MODEL' | 'ALLOW_MODEL_DOWNLOADS'
>;

/** An opened archive with the networks that make what it derives: what takes articles in, and answers nothing. */
export interface Ingester {
  readonly archive: Archive;
  readonly embedder: Embedder;
  readonly tagger: NameTagger;
  /** What reads meetings: taking articles in needs it, answering does not, so it is loaded when first asked for. */
  meetingReader(): Promise<MeetingReader>;
  /** Remakes of the archive what is stale, or all that is derived; null when it was stopped. */
  rebuild(options: RebuildOptions): Promise<Rebuilt | null>;
  close(): Promise<void>;
}

/**
 * The archive of the configuration with its networks; what answers is neither read nor loaded.
 * @throws ArchiveError, ModelError
 */
export async function openIngester(config: ArchiveConfig, options: OpenOptions = {}): Promise<Ingester> {
  const opened = await openWithEmbedder(config, options);
  return ingesterOf(opened, await loadNames());
}

/** An opened archive with what makes its vectors. */
export type OpenedArchive = Pick<Ingester, 'archive' | 'embedder'>;

/**
 * The archive of the configuration with what makes its vectors, which is loaded first.
 * @throws ArchiveError, ModelError
 */
export async function openWithEmbedder(config: ArchiveConfig, options: OpenOptions): Promise<OpenedArchive> {
  expectArchive(config.ISNAD_ARCHIVE, options);
  const embedder = await loadEmbedder(chosenModel(config));
  try {
    return { embedder, archive: Archive.open(config.ISNAD_ARCHIVE, archiveModel(embedder), options) };
  } catch (error) {
    await embedder.close();
    throw error;
  }
}

/** What takes articles into an opened archive. */
export function ingesterOf({ archive, embedder }: OpenedArchive, tagger: NameTagger): Ingester {
  let reading: Promise<MeetingReader> | undefined;
  const meetingReader = (): Promise<MeetingReader> => {
    reading ??= loadMeetingReader();
    return reading;
  };
  return {
    archive,
    embedder,
    tagger,
    meetingReader,
    rebuild: async (options) => {
      const models = { embedder, tagger, meetingReader: await meetingReader() };
      return await archive.rebuild(archiveNetworks(models), options);
    },
    close: async () => {
      archive.close();
      await Promise.all([embedder.close(), tagger.close(), (await reading)?.close()]);
    },
  };
}

/** Models of the hub are kept beside the archive that is made with them. */
function chosenModel(config: ArchiveConfig): ModelChoice {
  return {
    model: config.EMBEDDING_MODEL,
    allowDownloads: config.ALLOW_MODEL_DOWNLOADS,
    kept: join(filesFolder(config), 'models'),
  };
}

/** The networks that make what an archive derives, without an archive. */
export interface Makers {
  readonly model: ArchiveModel;
  readonly networks: ArchiveNetworks;
  close(): Promise<void>;
}

/** @throws ModelError */
export async function loadMakers(config: ArchiveConfig): Promise<Makers> {
  const loaded = [loadEmbedder(chosenModel(config)), loadNames(), loadMeetingReader()] as const;
  const [embedder, tagger, meetingReader] = await Promise.all(loaded);
  return {
    model: archiveModel(embedder),
    networks: archiveNetworks({ embedder, tagger, meetingReader }),
    close: async () => {
      await Promise.all([embedder.close(), tagger.close(), meetingReader.close()]);
    },
  };
}
