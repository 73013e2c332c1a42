import { writeFileSync } from 'node:fs';
import { meetings } from '../src/meetings/reading/read.ts';
import { loadMeetingReader } from '../src/model/meeting-reader.ts';
import { loadNames } from '../src/model/names.ts';
import { RECORDING, recorder, sampleArticles } from '../tests/support/recorded.ts';

// Records what the networks give for the first sample articles, for the tests of what the code makes of it.
const [tagger, meetingReader] = [await loadNames(), await loadMeetingReader()];
const { networks, recording } = recorder({ tagger, meetingReader });
for (const article of await sampleArticles('recorded')) await meetings(article, networks);
const toThreeDigits = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toFixed(3)) : value;
const lines = ({ tagged, read }: typeof recording): string =>
  [tagged, read]
    .map((calls) => `[\n${calls.map((call) => JSON.stringify(call, toThreeDigits)).join(',\n')}\n]`)
    .map((calls, i) => `"${i === 0 ? 'tagged' : 'read'}":${calls}`)
    .join(',\n');
writeFileSync(RECORDING, `{${lines(recording)}}\n`);
await Promise.all([tagger.close(), meetingReader.close()]);
