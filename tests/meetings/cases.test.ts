import { afterAll, beforeAll, expect, test } from 'vitest';
import { sentences } from '../../src/arabic/sentences/sentences.ts';
import { type MeetingNetworks, meetings } from '../../src/meetings/reading/read.ts';
import { loadMeetingReader } from '../../src/model/meeting-reader.ts';
import { loadNames } from '../../src/model/names.ts';
import { CASES_PUBLISHED, meetingTexts, ordered, shownAs } from '../support/meeting-texts.ts';

let networks: MeetingNetworks;
beforeAll(async () => {
  networks = { tagger: await loadNames(), meetingReader: await loadMeetingReader() };
});
afterAll(async () => {
  await networks.tagger.close();
  await networks.meetingReader.close();
});

test.each(meetingTexts())('$name', async ({ text, wanted }) => {
  const found = await meetings({ title: '', text, published: CASES_PUBLISHED }, networks);
  const all = wanted.map(ordered);
  expect(found.map((meeting, i) => shownAs(meeting, all[i]))).toEqual(all);
  for (const { evidence } of found)
    expect(sentences(text).some(({ start, end }) => start === evidence.start && end === evidence.end)).toBe(
      true,
    );
});
