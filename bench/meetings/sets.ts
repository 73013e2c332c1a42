import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Span } from '../../src/arabic/letters/span.ts';
import { sentences } from '../../src/arabic/sentences/sentences.ts';
import { same } from './same.ts';

/** Who met whom in a sentence of an article, as a person annotated it. */
export interface Event {
  readonly event_id: string;
  readonly doc_id: string;
  /** The sentence; some sets have its beginning alone. */
  readonly sentence?: string;
  readonly sentence_start?: string;
  readonly status: 'occurred' | 'planned' | 'denied' | 'cancelled' | 'not_meeting' | 'body_meeting';
  readonly kind?: string | null;
  readonly participants_a: readonly string[];
  readonly participants_b: readonly string[];
  readonly participants_a_titles?: readonly string[];
  readonly participants_b_titles?: readonly string[];
  readonly when: string | null;
  readonly where: string | null;
}

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly published: string;
}

/** Annotated events with their articles. */
export interface EventSet {
  readonly name: string;
  readonly events: readonly Event[];
  readonly stories: ReadonlyMap<string, Story>;
  /** All articles of the collection. */
  readonly all: readonly Story[];
}

/** A file of JSON lines, gzipped or not. */
export function lines<T>(file: string): T[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** The events and articles of a folder of the data: `news`, on which things are chosen, or `gulf`, on which none is. */
export function eventSet(folder: string, name: 'news' | 'gulf'): EventSet {
  const from = join(folder, name);
  const files = readdirSync(from).sort();
  const events = files
    .filter((file) => /^events.*\.jsonl$/u.test(file))
    .flatMap((file) => lines<Event>(join(from, file)));
  const all = files
    .filter((file) => /articles\.jsonl\.gz$/u.test(file))
    .flatMap((file) => lines<Story>(join(from, file)));
  const wanted = new Set(events.map((event) => event.doc_id));
  const stories = new Map(all.filter(({ id }) => wanted.has(id)).map((story) => [story.id, story]));
  return { name, events, stories, all };
}

/** The sentence of an event in its article's text, as far as it is there. */
export function sentenceOf(event: Event, story: Story): string {
  if (event.sentence !== undefined) return event.sentence;
  const start = story.text.indexOf(event.sentence_start ?? '\0');
  const span = sentences(story.text).find((one) => one.start <= start && start < one.end);
  return span === undefined ? (event.sentence_start ?? '') : story.text.slice(span.start, span.end);
}

/** Whether a stretch of the article is the event's sentence. */
export function isIn(event: Event, story: Story, evidence: Span): boolean {
  const sentence = same(sentenceOf(event, story));
  const own = same(story.text.slice(evidence.start, evidence.end));
  return own === sentence || own.includes(sentence) || sentence.includes(own);
}
