import type { Config } from '../../config.ts';
import { type Ingester, SAMPLE } from '../../ingesting.ts';
import { type Io, tell } from '../terminal/io.ts';
import { ingestInto } from './ingest.ts';

/** Takes the sample articles into an archive that holds none. */
export async function takeSample(ingester: Ingester, config: Config, io: Io): Promise<void> {
  tell(io, 'The archive is empty: taking in the sample articles of data/articles.');
  await ingestInto(ingester, [SAMPLE], { config }, io);
}
