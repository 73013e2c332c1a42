import type { Meeting, Participant } from '../../src/meetings/meeting.ts';
import { office, officeFit } from '../../src/meetings/offices/office.ts';
import { nameWords, withinName } from '../../src/meetings/people/cast.ts';
import { same } from './same.ts';
import { type Event, type EventSet, isIn, type Story, sentenceOf } from './sets.ts';

/** What an article was read as, by its id. */
export type MeetingsByArticle = ReadonlyMap<string, readonly Meeting[]>;

/** Shares of what was annotated, as right and of how many, with every fault in words. */
export interface Score {
  readonly figures: Readonly<Record<string, readonly [right: number, of: number]>>;
  readonly faults: readonly string[];
}

const STATUS: Readonly<Record<string, string>> = {
  occurred: 'held',
  planned: 'planned',
  denied: 'denied',
  cancelled: 'cancelled',
};

/** Whether a participant is the one that the annotation names: by name, by office, or as a group by half its words. */
function isGold(mine: Participant, name: string, title: string): boolean {
  if (mine.person !== null) {
    const [a, b] = [nameWords(mine.person), nameWords(name)];
    if (withinName(a, b) || withinName(b, a)) return true;
    // The annotation knows the office alone where the sentence does; the article may name its holder.
    return title === name && mine.title !== null && officeFit(office(name), office(mine.title)) > 0;
  }
  if (mine.sort === 'office') {
    const own = office(mine.name);
    return [name, title].some(
      (text) => text !== '' && (officeFit(own, office(text)) > 0 || officeFit(office(text), own) > 0),
    );
  }
  const bare = (text: string): string[] =>
    same(text)
      .split(' ')
      .map((word) => word.replace(/^(?:ال)/u, ''));
  const [a, b] = [new Set(bare(mine.name)), bare(name)];
  return b.filter((word) => a.has(word)).length * 2 >= Math.min(a.size, b.length);
}

/** Both sides right and nobody wrong. */
function samePeople(event: Event, meeting: Meeting): boolean {
  if (event.status === 'not_meeting') return false;
  const sides = [
    event.participants_a.map((name, i) => ({
      name,
      title: event.participants_a_titles?.[i] ?? (/^(?:وزير|رئيس|العاهل|ملك)/u.test(name) ? name : ''),
    })),
    event.participants_b.map((name, i) => ({ name, title: event.participants_b_titles?.[i] ?? '' })),
  ];
  const all = sides.flat();
  const found = sides.every(
    (side) =>
      side.length === 0 ||
      side.some(({ name, title }) => meeting.participants.some((mine) => isGold(mine, name, title))),
  );
  if (!found) return false;
  if (event.status === 'body_meeting') return true;
  const open = sides.some((side) => side.length === 0);
  const strangers = meeting.participants.filter(
    (mine) => mine.sort !== 'group' && !all.some(({ name, title }) => isGold(mine, name, title)),
  );
  // A side that the annotation leaves empty may have one of ours.
  return strangers.filter((mine) => !mine.attends).length <= (open ? 1 : 0);
}

function statusFits(event: Event, { status }: Meeting): boolean {
  const wanted = STATUS[event.status];
  return wanted === undefined || wanted === status || (wanted === 'cancelled' && status === 'postponed');
}

const show = (m: Meeting): string =>
  `${m.kind}/${m.status} ${m.participants.map((p) => `${p.attends ? '+' : p.side.charAt(0)}:${p.name}${p.title !== null && p.title !== p.name ? ` (${p.title})` : ''}`).join(' + ')} [${m.from ?? '-'}${m.to !== m.from ? `..${m.to}` : ''} ${m.basis ?? ''}] @${m.place ?? '-'} # ${m.topic ?? '-'}`;

/** What is right of a set as read. `recall`: the meeting, its people and its status; `status`: of those whose people are right. */
export function score({ events, stories }: EventSet, told: MeetingsByArticle): Score {
  const faults: string[] = [];
  const figures: Record<string, [number, number]> = {};
  const count = (name: string, right: boolean): void => {
    figures[name] ??= [0, 0];
    const figure = figures[name];
    figure[0] += right ? 1 : 0;
    figure[1] += 1;
  };
  const here = (event: Event): Meeting[] => {
    const story = stories.get(event.doc_id) as Story;
    return (told.get(event.doc_id) ?? []).filter(({ evidence }) => isIn(event, story, evidence));
  };
  const words = (event: Event): string => sentenceOf(event, stories.get(event.doc_id) as Story).slice(0, 420);
  for (const event of events) {
    const mine = here(event);
    if (event.status === 'not_meeting') {
      count('traps not taken', mine.length === 0);
      if (mine.length > 0)
        faults.push(
          `TRAP ${event.event_id} ${words(event)}\n${mine.map((m) => `   ours ${show(m)}`).join('\n')}`,
        );
      continue;
    }
    const people = event.participants_a.length + event.participants_b.length > 0;
    if (event.status === 'body_meeting' || !people) continue;
    const alike = mine.filter((meeting) => samePeople(event, meeting));
    const hit = alike.find((meeting) => statusFits(event, meeting));
    count('recall', hit !== undefined);
    if (alike.length > 0) count('status', hit !== undefined);
    if (hit === undefined) {
      faults.push(
        `MISSED ${event.event_id} ${event.status} ${event.kind ?? ''} | ${event.participants_a.join('، ')} || ${event.participants_b.join('، ')}\n   ${words(event)}\n${mine.map((m) => `   ours ${show(m)}`).join('\n')}`,
      );
      continue;
    }
    const fault = (what: string, gold: string | null, ours: string | null): void => {
      faults.push(`${what} ${event.event_id} gold ${gold} ours ${ours}\n   ${words(event)}`);
    };
    if (event.when !== null) {
      count('day', hit.from === event.when);
      if (hit.from !== event.when) fault('DAY', event.when, `${hit.from} ${hit.basis}`);
    } else {
      count('no day invented', hit.from === null);
      if (hit.from !== null) fault('INVENTED', null, `${hit.from} ${hit.basis}`);
    }
    if (event.where !== null && event.where !== '') {
      const [a, b] = [same(hit.place ?? ''), same(event.where)];
      const right = a !== '' && (a.includes(b) || b.includes(a));
      count('place', right);
      if (!right) fault('PLACE', event.where, hit.place);
    }
    if (event.kind != null) {
      const right = event.kind === hit.kind.replace('-', '_');
      count('kind', right);
      if (!right) fault('KIND', event.kind, hit.kind);
    }
  }
  const bySentence = new Map<string, Event[]>();
  for (const event of events) {
    const key = `${event.doc_id} ${event.sentence ?? event.sentence_start}`;
    bySentence.set(key, [...(bySentence.get(key) ?? []), event]);
  }
  for (const group of bySentence.values())
    for (const meeting of here(group[0] as Event)) {
      const right = group.some((event) => samePeople(event, meeting) && statusFits(event, meeting));
      count('precision', right);
      if (!right && !group.every(({ status }) => status === 'not_meeting'))
        faults.push(`WRONG ${group[0]?.event_id} ours ${show(meeting)}\n   ${words(group[0] as Event)}`);
    }
  return { figures, faults };
}

const ORDER = ['recall', 'precision', 'day', 'no day invented', 'status', 'kind', 'place', 'traps not taken'];

/** The figures of a score in one line. */
export function shown({ figures }: Score): string {
  return ORDER.flatMap((name) => {
    const figure = figures[name];
    if (figure === undefined) return [];
    const [right, of] = figure;
    return [`${name} ${right}/${of} = ${(right / of).toFixed(3)}`];
  }).join(', ');
}
