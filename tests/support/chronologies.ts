import type { Chronology, DatedMeeting } from '../../src/search/meetings/chronology.ts';

const PEOPLE = [
  'سالم الحداد',
  'ليلى منصور الزعتري',
  'John Smith',
  'نادر يوسف القيرواني',
  'هدى عبد الرحيم الشامي',
];
const PLACES = ['وادي النخيل', 'قاعة المدينة في بيت الغار', null, 'London'];
const KINDS = ['met', 'received', 'visited', 'phoned', 'talked', 'took-part'] as const;

/** A meeting of invented people, the `at`th. */
export function datedMeeting(at: number, given: Partial<DatedMeeting> = {}): DatedMeeting {
  const month = String((at % 12) + 1).padStart(2, '0');
  const name = PEOPLE[at % PEOPLE.length] as string;
  const day = `${2020 + Math.floor(at / 12)}-${month}-10`;
  return {
    participants: [],
    kind: KINDS[at % KINDS.length] ?? 'met',
    status: 'held',
    from: day,
    to: day,
    basis: 'stated',
    otherDays: [],
    place: PLACES[at % PLACES.length] ?? null,
    topic: null,
    independent: 1,
    evidence: [],
    others: [{ name, title: null, sort: 'person', id: name }],
    ...given,
  };
}

/** A chronology of `count` meetings. */
export function chronologyOf(count: number, given: Partial<Chronology> = {}): Chronology {
  return {
    name: 'سراج الدين القصباوي',
    title: 'وزير الزراعة والمياه',
    meetings: Array.from({ length: count }, (_, at) => datedMeeting(at)),
    namesakes: [],
    ...given,
  };
}

/** `count` meetings, each with another. */
export function crowd(count: number): Chronology {
  const others = (at: number): DatedMeeting['others'] => [
    { name: `${PEOPLE[at % 5]} ${at}`, title: null, sort: 'person', id: `p${at}` },
    ...(at % 3 === 0
      ? [
          {
            name: `${PEOPLE[(at + 1) % 5]} ${at + 1}`,
            title: null,
            sort: 'person' as const,
            id: `p${at + 1}`,
          },
        ]
      : []),
  ];
  return chronologyOf(0, {
    meetings: Array.from({ length: count }, (_, at) => datedMeeting(at, { others: others(at) })),
  });
}
