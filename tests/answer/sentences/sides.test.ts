import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sidesOf } from '../../../src/answer/sentences/sides.ts';
import { meetingOf, personOf } from '../participants.ts';

const [SALMA, KARIM, HUDA] = ['سلمى الهادي', 'كريم منصور', 'هدى الراسي'];
const names = (people: readonly { readonly name: string }[] | undefined) => people?.map(({ name }) => name);

describe('sidesOf', () => {
  it('makes the host the subject of who received whom, the guest of who visited or phoned', () => {
    const participants = [
      personOf(KARIM, null, { side: 'guest' }),
      personOf(SALMA, null, { side: 'host' }),
      personOf(HUDA, null, { attends: true }),
    ];
    const received = sidesOf(meetingOf(participants, { kind: 'received' }), '');
    expect(names(received?.subjects)).toEqual([SALMA]);
    expect(names(received?.objects)).toEqual([KARIM]);
    expect(names(received?.attending)).toEqual([HUDA]);
    for (const kind of ['visited', 'phoned'] as const) {
      expect(names(sidesOf(meetingOf(participants, { kind }), '')?.subjects)).toEqual([KARIM]);
    }
  });

  it('makes equals the subject where only the guest is known', () => {
    const sides = sidesOf(
      meetingOf([personOf(KARIM, null, { side: 'guest' }), personOf(SALMA)], { kind: 'received' }),
      '',
    );
    expect(names(sides?.subjects)).toEqual([SALMA]);
    expect(names(sides?.objects)).toEqual([KARIM]);
  });

  it('of equals takes the first, with those whom the sentence joins to it', () => {
    const three = meetingOf([SALMA, KARIM, HUDA].map((name) => personOf(name)));
    expect(names(sidesOf(three, `التقت ${SALMA} ${KARIM} ثم ${HUDA}.`)?.subjects)).toEqual([SALMA]);
    expect(names(sidesOf(three, `التقت ${SALMA} و${KARIM} السفيرة ${HUDA}.`)?.subjects)).toEqual([
      SALMA,
      KARIM,
    ]);
    expect(names(sidesOf(three, `اجتمع ${SALMA} و${KARIM} و${HUDA}.`)?.subjects)).toEqual([
      SALMA,
      KARIM,
      HUDA,
    ]);
  });

  it('has no subject where only guests are known, and nobody where nobody is', () => {
    const guests = sidesOf(meetingOf([personOf(KARIM, null, { side: 'guest' })], { kind: 'received' }), '');
    expect(guests?.subjects).toEqual([]);
    expect(names(guests?.objects)).toEqual([KARIM]);
    expect(sidesOf(meetingOf([]), '')).toBeNull();
    expect(sidesOf(meetingOf([personOf(KARIM, null, { attends: true })]), '')).toBeNull();
  });

  it('puts everybody in one place', () => {
    const participant = fc.record({
      name: fc.constantFrom(SALMA, KARIM, HUDA, 'سامي الرداعي'),
      side: fc.constantFrom('host' as const, 'guest' as const, 'peer' as const),
      attends: fc.boolean(),
    });
    const kind = fc.constantFrom('met' as const, 'received' as const, 'visited' as const, 'phoned' as const);
    fc.assert(
      fc.property(fc.array(participant), kind, fc.boolean(), (given, of, joined) => {
        const participants = given.map(({ name, side, attends }) => personOf(name, null, { side, attends }));
        const telling = given.map(({ name }) => name).join(joined ? ' و' : ' ');
        const sides = sidesOf(meetingOf(participants, { kind: of }), telling);
        if (sides === null) return;
        const all = [...sides.subjects, ...sides.objects, ...sides.attending];
        expect(new Set(all)).toEqual(new Set(participants));
        expect(all).toHaveLength(participants.length);
      }),
    );
  });
});
