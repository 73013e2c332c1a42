import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { DateMention, UnresolvedDate } from '../../src/arabic/calendar/mention.ts';
import { dates } from '../../src/arabic/dates/dates.ts';
import { numbers } from '../../src/arabic/numbers/numbers.ts';

/** A sentence that tells of a meeting, and the day of it where the text says one. */
interface HeldEvent {
  readonly event_id: string;
  readonly doc_id: string;
  readonly published: string;
  readonly sentence: string;
  readonly status: string;
  readonly when_text: string | null;
  readonly when: string | null;
}

interface PressArticle {
  readonly id: string;
  readonly text: string;
  readonly published: string;
}

/**
 * Prints, for the events of `folder`/news, whether the day of each is among the mentions found, which of them where it
 * is said has another day, every day found where the text gives none, and how long all the articles take.
 */
export async function benchEvents(folder: string): Promise<void> {
  const articles = new Map(pressArticles(folder).map((article) => [article.id, article]));
  const events = ['events.dev.jsonl', 'events.dev2.jsonl'].flatMap((file) =>
    lines(readFileSync(join(folder, 'news', file), 'utf8')).map((line) => JSON.parse(line) as HeldEvent),
  );
  const held = events.filter(({ status, when }) => status === 'occurred' && when !== null);
  const bySentence = held.filter((event) => found(event, event.sentence));
  const byArticle = held.filter((event) => {
    return found(event, `${event.sentence}\n${articles.get(event.doc_id)?.text ?? ''}`);
  });
  console.log(
    `held events with a day: found in the sentence ${share(bySentence, held)}, or in its article ${share(byArticle, held)}`,
  );
  const saying = held.filter(({ sentence, when_text }) => when_text !== null && sentence.includes(when_text));
  console.log(
    `  of those whose sentence says the day: ${share(
      saying.filter((each) => bySentence.includes(each)),
      saying,
    )}`,
  );
  for (const event of held.filter((each) => !byArticle.includes(each)))
    console.log(`  missed ${line(event)}`);
  const dated = events.filter(({ when }) => when !== null);
  console.log(
    `all events with a day, planned ones too: ${share(
      dated.filter((event) => found(event, `${event.sentence}\n${articles.get(event.doc_id)?.text ?? ''}`)),
      dated,
    )}`,
  );
  const wrong = dated.flatMap((event) =>
    mentions(event)
      .filter((mention) => isWrong(event, mention))
      .map((mention) => ({ event, mention })),
  );
  console.log(`mentions where the day is said that give another day: ${wrong.length}`);
  for (const { event, mention } of wrong)
    console.log(`  wrong  ${mention.text}: ${mention.from}..${mention.to}; ${line(event)}`);
  console.log('days found in sentences of events without a day, to be read by hand:');
  for (const event of events.filter(({ when }) => when === null)) {
    for (const { text, from, to, basis } of mentions(event))
      console.log(
        `  ${event.event_id} ${event.published.slice(0, 10)} «${text}» ${from}..${to} ${basis} (${event.when_text})`,
      );
  }
  time([...articles.values()]);
}

function mentions(event: HeldEvent): (DateMention | UnresolvedDate)[] {
  return dates(event.sentence, event.published);
}

/** The event's day is a mention's day, or the first of its days: of a visit of two days the first is its day. */
function found(event: HeldEvent, text: string): boolean {
  return dates(text, event.published).some(({ from }) => from === event.when);
}

function isWrong(event: HeldEvent, mention: DateMention | UnresolvedDate): boolean {
  const start = event.when_text === null ? -1 : event.sentence.indexOf(event.when_text);
  const end = start + (event.when_text?.length ?? 0);
  return (
    start >= 0 &&
    mention.start < end &&
    mention.end > start &&
    mention.from !== null &&
    mention.from !== event.when
  );
}

function line({ event_id, published, when, when_text, sentence }: HeldEvent): string {
  return `${event_id} published ${published.slice(0, 10)}, on ${when}, «${when_text}»: ${sentence}`;
}

function share(part: readonly unknown[], whole: readonly unknown[]): string {
  return `${part.length} of ${whole.length} (${((100 * part.length) / Math.max(1, whole.length)).toFixed(1)} %)`;
}

function pressArticles(folder: string): PressArticle[] {
  const text = gunzipSync(readFileSync(join(folder, 'news', 'ant.dev.articles.jsonl.gz'))).toString('utf8');
  return lines(text).map((each) => JSON.parse(each) as PressArticle);
}

function lines(text: string): string[] {
  return text.split('\n').filter((each) => each !== '');
}

function time(articles: readonly PressArticle[]): void {
  const start = process.cpuUsage();
  let count = 0;
  let letters = 0;
  let found = 0;
  for (const { text, published } of articles) {
    count += dates(text, published).length;
    letters += text.length;
  }
  const seconds = process.cpuUsage(start).user / 1e6;
  for (const { text } of articles) found += numbers(text).length;
  const more = process.cpuUsage(start).user / 1e6 - seconds;
  console.log(
    `${articles.length} articles, ${(letters / 1e6).toFixed(1)} M letters: ` +
      `${count} days in ${seconds.toFixed(2)} s, ${found} numbers in ${more.toFixed(2)} s of processor time`,
  );
}
