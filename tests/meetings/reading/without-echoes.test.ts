import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Kind, Meeting } from '../../../src/meetings/meeting.ts';
import { withoutEchoes } from '../../../src/meetings/reading/without-echoes.ts';

/** A meeting of people, as a sentence tells it that begins at an offset. */
function meeting(start: number, kind: Kind, names: readonly string[], over: Partial<Meeting> = {}): Meeting {
  return {
    participants: names.map((name) => ({
      name,
      person: name,
      title: null,
      side: 'peer',
      sort: 'person',
      attends: false,
    })),
    kind,
    status: 'held',
    from: null,
    to: null,
    basis: null,
    place: null,
    topic: null,
    evidence: { start, end: start + 10 },
    ...over,
  };
}

const shown = (all: readonly Meeting[]): string[] =>
  withoutEchoes(all).map(
    ({ kind, participants }) => `${kind} ${participants.map(({ name }) => name).join(' ')}`,
  );

it('are one of the same people in one sentence, by the word that says most', () => {
  expect(shown([meeting(0, 'talked', ['أ', 'ب']), meeting(0, 'met', ['أ', 'ب'])])).toEqual(['met أ ب']);
  expect(shown([meeting(0, 'received', ['أ', 'ب']), meeting(0, 'met', ['أ', 'ب'])])).toEqual([
    'received أ ب',
  ]);
  expect(shown([meeting(0, 'visited', ['أ']), meeting(0, 'met', ['أ', 'ب'])])).toEqual(['met أ ب']);
  expect(shown([meeting(0, 'talked', ['أ', 'ب', 'ج']), meeting(0, 'met', ['أ', 'ب'])])).toEqual([
    'talked أ ب ج',
  ]);
});

it('are two of other people, of other sentences, or of which another thing became', () => {
  expect(shown([meeting(0, 'met', ['أ', 'ب']), meeting(0, 'met', ['أ', 'ج'])])).toHaveLength(2);
  expect(shown([meeting(0, 'met', ['أ', 'ب']), meeting(20, 'met', ['أ', 'ب'])])).toHaveLength(2);
  const planned = meeting(0, 'met', ['أ', 'ب'], { status: 'planned' });
  expect(shown([meeting(0, 'met', ['أ', 'ب']), planned])).toHaveLength(2);
});

it('have day, place and topic of either, with the sentences that tell them', () => {
  const day = {
    from: '2024-05-14',
    to: '2024-05-14',
    basis: 'stated',
    daySpan: { start: 30, end: 40 },
  } as const;
  const place = { place: 'القصر', placeSpan: { start: 50, end: 60 } };
  const topic = { topic: 'الماء', topicSpan: { start: 70, end: 80 } };
  const [one] = withoutEchoes([
    meeting(0, 'talked', ['أ', 'ب'], { ...day, ...place, topic: 'العمل' }),
    meeting(0, 'met', ['أ', 'ب'], topic),
  ]);
  expect(one).toEqual(meeting(0, 'met', ['أ', 'ب'], { ...day, ...place, ...topic }));
});

it('say nothing twice, and everything once', () => {
  const kinds = fc.constantFrom<Kind>('met', 'received', 'visited', 'talked');
  const people = fc.subarray(['أ', 'ب', 'ج'], { minLength: 1 });
  const one = fc.record({ start: fc.constantFrom(0, 20), kind: kinds, people });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 6 }), (all) => {
      const made = all.map(({ start, kind, people: names }) => meeting(start, kind, names));
      const kept = withoutEchoes(made);
      expect(kept.length).toBeLessThanOrEqual(made.length);
      for (const { evidence, participants } of made)
        expect(
          kept.some(
            (other) =>
              other.evidence.start === evidence.start &&
              participants.every(({ name }) => other.participants.some((its) => its.name === name)),
          ),
        ).toBe(true);
    }),
  );
});
