import { NEWS } from '../constants.ts';
import type { Body } from './body.ts';
import { holdsFurniture, keyWords, phraseAt, without } from './furniture.ts';
import type { PageLine } from './page-lines.ts';
import type { PageTitle } from './title.ts';

/**
 * The publisher that a page names: behind its title, in its line of rights, in a line of its own under the text
 * (one word alone, or a name with a publisher's word in it such as «وكالة»), or at the very top. Null where it
 * names none: an author's name is no publisher.
 */
export function publisherOfPage(body: Body, title: PageTitle | null): string | null {
  const rights = [...body.after, ...body.before]
    .filter((line) => line.kind === 'rights')
    .map(rightsHolder)
    .find((name) => name !== null);
  return (
    title?.site ??
    rights ??
    signature(body) ??
    lastLine(body) ??
    nameAtTop(title === null || title.at < 0 ? body.before : body.before.slice(0, title.at))
  );
}

/** «© 2021 صحيفة النهر. جميع الحقوق محفوظة» → «صحيفة النهر». */
function rightsHolder(line: PageLine): string | null {
  const rest = line.text
    .replace(/©|\([cC]\)|\p{Nd}{4}(?:\s*[-–]\s*\p{Nd}{4})?/gu, ' ')
    .split(/[.|،,:–—-]|\s{2,}/u)
    .map((part) => outsideRights(part.trim()))
    .find((part) => keyWords(part).length > 0);
  if (rest === undefined) return null;
  return keyWords(rest).length <= NEWS.publisherWords ? rest : null;
}

function outsideRights(part: string): string {
  const words = part.split(/\s+/u).filter((word) => keyWords(word).length > 0);
  const keys = words.map((word) => keyWords(word).join(''));
  for (let at = 0; at < words.length; at++) {
    const size = phraseAt('rights', keys, at);
    if (size === 0) continue;
    const after = words.slice(at + size);
    const rest = after.length > 0 ? after : words.slice(0, at);
    return withoutFor(rest.join(' '));
  }
  return words.join(' ');
}

/** «لصحيفة النهر», «لدى موقع …» → the name itself. */
function withoutFor(name: string): string {
  const bare = name.replace(/^(?:لدى|by|to|of|©)\s+/iu, '');
  const [first = ''] = keyWords(bare.replace(/^ل/u, ''));
  if (/^ل(?!ل)/u.test(bare) && phraseAt('publisher', [first]) > 0) return bare.slice(1);
  return bare.replace(/^لل(?=\p{L}{3})/u, 'ال');
}

function signature({ after, text }: Body): string | null {
  const stop = after.findIndex((line) => line.kind === 'related' || line.kind === 'end');
  const lines = after
    .slice(0, stop === -1 ? NEWS.publisherLines : Math.min(stop, NEWS.publisherLines))
    .filter((line) => line.kind === 'headline');
  const named = lines.find(
    (line) =>
      line.words.length <= NEWS.publisherWords &&
      (holdsFurniture('publisher', line.words) || callsItself(text, line)),
  );
  if (named) return named.text;
  const only = lines.length === 1 ? lines[0] : undefined;
  return only?.words.length === 1 && (only.words[0]?.length ?? 0) > 2 ? bareName(only.text) : null;
}

/** The text speaks of it in quotation marks or behind a publisher's word: «تلقت «النهر» نسخة منه». */
function callsItself(text: readonly PageLine[], { words, key }: PageLine): boolean {
  return text.some((line) => {
    const at = ` ${line.key} `.indexOf(` ${key} `);
    if (at === -1 || words.length === 0) return false;
    const before = line.words.slice(0, line.key.slice(0, at).split(' ').filter(Boolean).length).at(-1);
    const quoted = line.text
      .match(/[«"“][^«»"“”]{2,40}[»"”]/gu)
      ?.some((name) => keyWords(name).join(' ') === key);
    return quoted === true || (before !== undefined && phraseAt('publisher', [before]) > 0);
  });
}

/** The last line of a page, apart from links and buttons above it, is the foot of the site, with its name. */
function lastLine({ after }: Body): string | null {
  const last = after.findLastIndex((line) => line.kind !== 'furniture' && line.kind !== 'rights');
  const line = after[last];
  const footed = after.slice(0, last).some((above) => above.kind !== 'headline');
  if (line?.kind !== 'headline' || line.gap === 0 || !footed || line.words.length > 4) return null;
  return bareName(line.text);
}

function nameAtTop(before: readonly PageLine[]): string | null {
  const named = before
    .slice(0, 6)
    .find(
      (line) =>
        line.kind === 'headline' &&
        line.words.length <= NEWS.publisherWords &&
        without(['publisher'], line.words).length < line.words.length,
    );
  return named?.text ?? null;
}

function bareName(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
