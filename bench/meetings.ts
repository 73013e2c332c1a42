import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fold } from '../src/arabic/fold.ts';
import { sentences } from '../src/arabic/sentences.ts';
import { nameWords, withinName } from '../src/meetings/cast.ts';
import { sentencesThatMatter } from '../src/meetings/matter.ts';
import type { Meeting, Participant } from '../src/meetings/meeting.ts';
import { office, officeFit } from '../src/meetings/office.ts';
import { meetings, type Tagged } from '../src/meetings/read.ts';
import { loadNames, type NameSpan, type NameTagger } from '../src/model/names.ts';
import { plainMeetings } from './meetings-baseline.ts';
import { namesFigures } from './meetings-names.ts';

interface Event {
  readonly event_id: string;
  readonly doc_id: string;
  readonly sentence: string;
  readonly status: 'occurred' | 'planned' | 'denied' | 'cancelled' | 'not_meeting' | 'body_meeting';
  readonly kind?: string | null;
  readonly participants_a: readonly string[];
  readonly participants_b: readonly string[];
  readonly participants_a_titles?: readonly string[];
  readonly participants_b_titles?: readonly string[];
  readonly when: string | null;
  readonly where: string | null;
}

interface Story {
  readonly id: string;
  readonly text: string;
  readonly published: string;
}

const folder = process.argv[process.argv.indexOf('--data') + 1] ?? '';
if (!process.argv.includes('--data') || folder === '') {
  console.error(
    'usage: npm run bench:meetings -- --data DIR [--show]   (DIR holds news/events*.jsonl and their articles)',
  );
  process.exit(2);
}

const lines = <T>(text: string): T[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
const events = readdirSync(join(folder, 'news'))
  .filter((name) => /^events.*\.jsonl$/u.test(name))
  .sort()
  .flatMap((name) => lines<Event>(readFileSync(join(folder, 'news', name), 'utf8')));
const wanted = new Set(events.map((event) => event.doc_id));
const stories = new Map(
  lines<Story>(gunzipSync(readFileSync(join(folder, 'news', 'ant.dev.articles.jsonl.gz'))).toString('utf8'))
    .filter((story) => wanted.has(story.id))
    .map((story) => [story.id, story]),
);

const same = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

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

const STATUS: Readonly<Record<string, string>> = {
  occurred: 'held',
  planned: 'planned',
  denied: 'denied',
  cancelled: 'cancelled',
  body_meeting: '',
};

/** Both sides right, nobody wrong, and the status. */
function matches(event: Event, meeting: Meeting): boolean {
  if (event.status === 'not_meeting') return false;
  const wantedStatus = STATUS[event.status] ?? '';
  if (wantedStatus !== '' && wantedStatus !== meeting.status) return false;
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
  if (event.status === 'body_meeting') return meeting.kind === 'took-part';
  const open = sides.some((side) => side.length === 0);
  const strangers = meeting.participants.filter(
    (mine) => mine.sort !== 'group' && !all.some(({ name, title }) => isGold(mine, name, title)),
  );
  // A side that the annotation leaves empty may have one of ours.
  return strangers.filter((mine) => !mine.attends).length <= (open ? 1 : 0);
}

async function read(tagger: NameTagger): Promise<{
  ours: Map<string, Meeting[]>;
  plain: Map<string, Meeting[]>;
  texts: Map<string, { text: string; names: readonly NameSpan[] }[]>;
}> {
  const list = [...stories.values()];
  const spans = list.map((story) => sentencesThatMatter(story));
  const gold = new Set(events.map((event) => `${event.doc_id} ${same(event.sentence)}`));
  const extra = list.map((story) =>
    sentences(story.text).filter((s) => gold.has(`${story.id} ${same(story.text.slice(s.start, s.end))}`)),
  );
  const texts = list.map((story, i) =>
    [...(spans[i] ?? []), ...(extra[i] ?? [])].map((s) => story.text.slice(s.start, s.end)),
  );
  const tagged = await tagger.tag(texts.flat());
  let at = 0;
  const ours = new Map<string, Meeting[]>();
  const plain = new Map<string, Meeting[]>();
  const read = new Map<string, { text: string; names: readonly NameSpan[] }[]>();
  for (const [i, story] of list.entries()) {
    const pair = (s: { start: number; end: number }): Tagged => ({ sentence: s, spans: tagged[at++] ?? [] });
    const own = (spans[i] ?? []).map(pair);
    const more = (extra[i] ?? []).map(pair);
    read.set(
      story.id,
      own.map(({ sentence, spans: names }) => ({
        text: story.text.slice(sentence.start, sentence.end),
        names,
      })),
    );
    ours.set(story.id, meetings({ text: story.text, published: story.published }, own));
    plain.set(story.id, plainMeetings({ text: story.text, published: story.published }, more));
  }
  return { ours, plain, texts: read };
}

/** The meetings whose evidence is the annotated sentence. */
function inSentence(event: Event, all: ReadonlyMap<string, readonly Meeting[]>): Meeting[] {
  const story = stories.get(event.doc_id) as Story;
  const sentence = same(event.sentence);
  return (all.get(event.doc_id) ?? []).filter(({ evidence }) => {
    const own = same(story.text.slice(evidence.start, evidence.end));
    return own === sentence || own.includes(sentence) || sentence.includes(own);
  });
}

const show = (m: Meeting): string =>
  `${m.kind}/${m.status} ${m.participants.map((p) => `${p.side.charAt(0)}:${p.name}${p.title !== null && p.title !== p.name ? ` (${p.title})` : ''}`).join(' + ')} [${m.from ?? '-'}${m.to !== m.from ? `..${m.to}` : ''} ${m.basis ?? ''}] @${m.place ?? '-'} # ${m.topic ?? '-'}`;

function score(name: string, all: ReadonlyMap<string, readonly Meeting[]>): void {
  const meant = events.filter(
    (e) =>
      ['occurred', 'planned', 'denied', 'cancelled'].includes(e.status) &&
      (e.participants_a.length > 0 || e.participants_b.length > 0),
  );
  const traps = events.filter((e) => e.status === 'not_meeting');
  const fails: string[] = [];
  let found = 0;
  const days = { right: 0, of: 0, invented: 0 };
  const places = { right: 0, of: 0 };
  const kinds = { right: 0, of: 0 };
  for (const event of meant) {
    const candidates = inSentence(event, all);
    const hit = candidates.find((m) => matches(event, m));
    if (hit === undefined) {
      fails.push(
        `MISSED ${event.event_id} ${event.status} ${event.kind ?? ''} | ${event.participants_a.join('، ')} || ${event.participants_b.join('، ')}\n   ${event.sentence.slice(0, 420)}\n${candidates.map((m) => `   ours ${show(m)}`).join('\n')}`,
      );
      continue;
    }
    found++;
    if (event.when !== null) {
      days.of++;
      if (hit.from === event.when) days.right++;
      else
        fails.push(
          `DAY ${event.event_id} gold ${event.when} ours ${hit.from} ${hit.basis}\n   ${event.sentence.slice(0, 300)}`,
        );
    } else if (hit.from !== null) {
      days.invented++;
      fails.push(
        `INVENTED ${event.event_id} ours ${hit.from} ${hit.basis}\n   ${event.sentence.slice(0, 300)}`,
      );
    }
    if (event.where !== null && event.where !== '') {
      places.of++;
      const [a, b] = [same(hit.place ?? ''), same(event.where)];
      if (a !== '' && (a.includes(b) || b.includes(a))) places.right++;
      else
        fails.push(
          `PLACE ${event.event_id} gold ${event.where} ours ${hit.place}\n   ${event.sentence.slice(0, 300)}`,
        );
    }
    if (event.kind != null) {
      kinds.of++;
      if (event.kind === hit.kind.replace('-', '_')) kinds.right++;
    }
  }
  let taken = 0;
  for (const event of traps) {
    const mine = inSentence(event, all);
    if (mine.length > 0) {
      taken++;
      fails.push(
        `TRAP ${event.event_id} ${event.sentence.slice(0, 300)}\n${mine.map((m) => `   ours ${show(m)}`).join('\n')}`,
      );
    }
  }
  const bySentence = new Map<string, Event[]>();
  for (const event of events)
    bySentence.set(`${event.doc_id} ${event.sentence}`, [
      ...(bySentence.get(`${event.doc_id} ${event.sentence}`) ?? []),
      event,
    ]);
  let extracted = 0;
  let right = 0;
  for (const group of bySentence.values())
    for (const meeting of inSentence(group[0] as Event, all)) {
      extracted++;
      if (group.some((event) => matches(event, meeting))) right++;
      else if (!group.every((e) => e.status === 'not_meeting'))
        fails.push(
          `WRONG ${group[0]?.event_id} ours ${show(meeting)}\n   ${(group[0]?.sentence ?? '').slice(0, 420)}`,
        );
    }
  const rate = (a: number, b: number): string => `${a}/${b} = ${(a / Math.max(1, b)).toFixed(3)}`;
  console.log(
    `${name}: precision ${rate(right, extracted)}, recall ${rate(found, meant.length)}, day ${rate(days.right, days.of)} (invented ${days.invented} of ${found - days.of}), place ${rate(places.right, places.of)}, kind ${rate(kinds.right, kinds.of)}, traps taken ${taken} of ${traps.length}`,
  );
  if (name === 'isnad' || process.argv.includes('--plain')) console.log(fails.join('\n'));
}

const tagger = await loadNames();
const { ours, plain, texts } = await read(tagger);
await namesFigures(
  tagger,
  folder,
  events.map(({ sentence, doc_id, participants_a, participants_b }) => ({
    sentence,
    article: texts.get(doc_id) ?? [],
    names: [...participants_a, ...participants_b],
  })),
);
await tagger.close();
score('plain', plain);
score('isnad', ours);
