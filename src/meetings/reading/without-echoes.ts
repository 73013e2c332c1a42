import type { Kind, Meeting } from '../meeting.ts';

/** Kinds from the most telling; what one sentence tells of the same people by two words has the first. */
const KINDS: readonly Kind[] = ['received', 'phoned', 'met', 'visited', 'talked', 'took-part'];

/**
 * The meetings of an article without those that another word of the same sentence tells as well or better: the same
 * people, or some of them. «عقد جلسة مباحثات», «زار المدينة والتقى فلانا» are one meeting.
 */
export function withoutEchoes(found: readonly Meeting[]): Meeting[] {
  const kept: Meeting[] = [];
  for (const meeting of found) {
    const at = kept.findIndex((other) => areOne(meeting, other));
    const other = kept[at];
    if (other === undefined) kept.push(meeting);
    else kept[at] = joined(other, meeting);
  }
  return kept;
}

function areOne(a: Meeting, b: Meeting): boolean {
  if (a.evidence.start !== b.evidence.start || a.status !== b.status) return false;
  const [x, y] = [peopleOf(a), peopleOf(b)];
  const [fewer, more] = x.length <= y.length ? [x, y] : [y, x];
  return fewer.every((one) => more.includes(one));
}

function peopleOf({ participants }: Meeting): string[] {
  return participants.flatMap(({ sort, person, name }) => (sort === 'group' ? [] : [person ?? name]));
}

/** The one of more people, or whose kind says more; day, place and topic from either. */
function joined(a: Meeting, b: Meeting): Meeting {
  const [main, other] = rank(a, b) <= 0 ? [a, b] : [b, a];
  const day = main.from === null ? other : main;
  const place = main.place === null ? other : main;
  const topic = main.topic === null ? other : main;
  const { daySpan: _day, placeSpan: _place, topicSpan: _topic, ...rest } = main;
  return {
    ...rest,
    from: day.from,
    to: day.to,
    basis: day.basis,
    place: place.place,
    topic: topic.topic,
    ...(day.daySpan === undefined ? {} : { daySpan: day.daySpan }),
    ...(place.placeSpan === undefined ? {} : { placeSpan: place.placeSpan }),
    ...(topic.topicSpan === undefined ? {} : { topicSpan: topic.topicSpan }),
  };
}

function rank(a: Meeting, b: Meeting): number {
  return peopleOf(b).length - peopleOf(a).length || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
}
