import { describe, expect, it } from 'vitest';
import { castOf, type SentenceCast } from '../../../src/answer/sentences/sentence-cast.ts';
import { type Clause, clauseOf } from '../../../src/answer/sentences/sentence-clauses.ts';
import { sidesOf } from '../../../src/answer/sentences/sides.ts';
import type { Meeting, Participant } from '../../../src/meetings/meeting.ts';
import { groupOf, meetingOf, personOf } from '../participants.ts';

const HOST = personOf('عادل المرواني', 'رئيس الحكومة', { side: 'host' });
const GUEST = personOf('نوال العطار', 'وزيرة العدل', { side: 'guest' });
const PEERS = [HOST, GUEST].map((one): Participant => ({ ...one, side: 'peer' }));

function clause(participants: readonly Participant[], given: Partial<Meeting>, evidence = ''): Clause | null {
  const meeting = meetingOf(participants, given);
  const sides = sidesOf(meeting, evidence);
  const cast = sides === null ? null : castOf(sides, evidence);
  if (cast === null) throw new Error('nobody to speak of');
  return clauseOf({ meeting, cast: cast as SentenceCast, asOf: '2026-06-15', evidence });
}

const text = (...given: Parameters<typeof clause>) => clause(...given)?.text ?? null;

describe('the clause of a meeting held', () => {
  it.each([
    ['met', PEERS, 'التقى رئيس الحكومة عادل المرواني وزيرةَ العدل نوال العطار'],
    ['received', [HOST, GUEST], 'استقبل رئيس الحكومة عادل المرواني وزيرةَ العدل نوال العطار'],
    ['visited', [HOST, GUEST], 'زارت وزيرة العدل نوال العطار رئيسَ الحكومة عادل المرواني'],
    ['phoned', PEERS, 'أجرى رئيس الحكومة عادل المرواني اتصالاً هاتفياً مع وزيرة العدل نوال العطار'],
    ['talked', PEERS, 'أجرى رئيس الحكومة عادل المرواني محادثات مع وزيرة العدل نوال العطار'],
  ] as const)('%s', (kind, participants, said) => {
    expect(text(participants, { kind })).toBe(said);
  });

  it('says who sat with which body, and who headed it', () => {
    const board = groupOf('مجلس إدارة المصرف');
    expect(text([HOST, { ...board, side: 'guest' }], { kind: 'took-part' })).toBe(
      'ترأس رئيس الحكومة عادل المرواني اجتماع مجلس إدارة المصرف',
    );
    expect(text([...PEERS.slice(0, 1), board], { kind: 'took-part' })).toBe(
      'شارك رئيس الحكومة عادل المرواني في اجتماع مجلس إدارة المصرف',
    );
    expect(text(PEERS, { kind: 'took-part' })).toBeNull();
  });

  it('lets the verb of talk take its topic, after the circumstances', () => {
    expect(clause(PEERS, { kind: 'talked', topic: 'سبل التعاون القضائي' })).toEqual({
      text: 'بحث رئيس الحكومة عادل المرواني مع وزيرة العدل نوال العطار',
      takesTopic: true,
    });
  });

  it('lets the verb of visiting take the place where nobody was visited', () => {
    const visit = clause([{ ...HOST, side: 'guest' }], { kind: 'visited', place: 'أربيل' });
    expect(visit).toEqual({ text: 'زار رئيس الحكومة عادل المرواني أربيل', tellsPlace: true });
    expect(clause([{ ...HOST, side: 'guest' }], { kind: 'visited' })).toBeNull();
  });

  it('is none where the sentence has it the other way round', () => {
    const turned = 'وكان في استقباله بالمطار رئيس الحكومة عادل المرواني.';
    expect(clause([HOST, GUEST], { kind: 'received' }, turned)).toBeNull();
    const invited = 'زيارة بدعوة من رئيس الحكومة عادل المرواني.';
    expect(clause([HOST, GUEST], { kind: 'visited' }, invited)).toBeNull();
    const present = 'حضر المباحثات عادل المرواني ونوال العطار.';
    expect(clause(PEERS, { kind: 'talked' }, present)).toBeNull();
  });
});

describe('the clause of a meeting planned', () => {
  it('looks forward before its day, and back after it', () => {
    expect(text(PEERS, { status: 'planned', from: '2026-07-01', to: '2026-07-01' })).toBe(
      'من المقرر أن يلتقي رئيس الحكومة عادل المرواني وزيرةَ العدل نوال العطار',
    );
    expect(text(PEERS, { status: 'planned' })).toBe(
      'كان من المقرر أن يلتقي رئيس الحكومة عادل المرواني وزيرةَ العدل نوال العطار',
    );
  });
});

describe('the clause of a meeting denied', () => {
  const said = 'رئيس الحكومة عادل المرواني وزيرةَ العدل نوال العطار';

  it('denies what was with «لم» and what is to come with «لن», by the source', () => {
    expect(clause(PEERS, { status: 'denied' })).toEqual({ text: `لم يلتقِ ${said}`, end: '، بحسب المصدر' });
    expect(clause(PEERS, { status: 'denied' }, 'لن يلتقي رئيس الحكومة الوزيرة.')?.text).toBe(
      `لن يلتقي ${said}`,
    );
  });

  it('says that it is denied where the sentence says so', () => {
    expect(text(PEERS, { status: 'denied' }, 'نفى المتحدث أن يكون رئيس الحكومة قد التقى الوزيرة.')).toBe(
      'نُفي أن يكون رئيس الحكومة عادل المرواني قد التقى وزيرةَ العدل نوال العطار',
    );
  });
});

describe('the clause of a meeting called off or put off', () => {
  it.each([
    ['cancelled', 'met', 'أُلغي لقاء كان مقرراً بين رئيس الحكومة عادل المرواني ووزيرة العدل نوال العطار'],
    ['postponed', 'met', 'أُجّل لقاء كان مقرراً بين رئيس الحكومة عادل المرواني ووزيرة العدل نوال العطار'],
    [
      'postponed',
      'talked',
      'أُجّلت محادثات كانت مقررة بين رئيس الحكومة عادل المرواني ووزيرة العدل نوال العطار',
    ],
    [
      'cancelled',
      'phoned',
      'أُلغي اتصال هاتفي كان مقرراً بين رئيس الحكومة عادل المرواني ووزيرة العدل نوال العطار',
    ],
  ] as const)('%s, %s', (status, kind, said) => {
    expect(text(PEERS, { status, kind })).toBe(said);
  });

  it('of a visit says whither', () => {
    expect(text([HOST, GUEST], { status: 'cancelled', kind: 'visited' })).toBe(
      'أُلغيت زيارة كان من المقرر أن تقوم بها وزيرة العدل نوال العطار لرئيس الحكومة عادل المرواني',
    );
  });

  it('is none where the sentence calls something else off', () => {
    const evidence = 'اتفق رئيس الحكومة والوزيرة على إلغاء تأشيرات الدخول.';
    expect(clause(PEERS, { status: 'cancelled' }, evidence)).toBeNull();
  });
});
