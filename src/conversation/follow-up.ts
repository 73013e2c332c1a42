import type { Gender } from '../answer/grammar/agreement.ts';
import { fold } from '../arabic/letters/fold.ts';
import type { Span } from '../arabic/letters/span.ts';
import { withoutConjunction } from '../arabic/words/clitics.ts';
import { isStopWord } from '../arabic/words/stop-words.ts';
import { type Word, words } from '../arabic/words/words.ts';
import type { Question } from '../search/question/question.ts';
import { questionWords } from '../search/question/question-words.ts';
import { chosen } from './chosen.ts';
import { type Antecedent, antecedents, type Exchange } from './exchange.ts';
import { FOLLOW_UPS } from './follow-up-words.ts';
import { type FollowUp, isFeminine, type Parts, referred } from './referred.ts';

/** Words that say nothing by themselves, and phrases that bring another name into the same question. */
const BESIDE = FOLLOW_UPS.folded('beside');
const ABOUT = FOLLOW_UPS.folded('about');
/** Words that lead to a day and go with it. */
const BEFORE_DAY = FOLLOW_UPS.folded('before-day');

/** «من هو؟», «من هي؟», and whom they ask about. */
const IDENTITIES: ReadonlyMap<string, Gender> = new Map([
  ['من هو', 'masculine'],
  ['من هي', 'feminine'],
]);

/**
 * What a question that carries on from the exchange before asks in full; null where it stands by itself, or where it is
 * not plain what it takes over. It carries on when it has nothing but a question word («ومتى؟», «ومع من أيضا؟»), nothing
 * but another day, place or name («وفي أيار؟», «وماذا عن فلان؟»), or names nobody who did it but by a pronoun or
 * the form of its verb («وأين استقبلتها؟», «وماذا قال؟», «وماذا بحثت مع فلان؟»).
 */
export function followUp(next: Question, before: Exchange): FollowUp | null {
  const choice = chosen(next.text, before);
  if (choice !== null) return choice;
  const said = part(next);
  if (said.asking.length === 0 || said.about) return replaced(next, said, before);
  // «ما آخر الأخبار؟» asks about nobody.
  if (said.rest.length === 0) return next.kinds[0] === 'news' ? null : repeated(said, before);
  return referred(next, said, before);
}

/** A question cut into what asks and what it asks about. */
function part({ text }: Question): Parts {
  const all = words(text);
  const first = all[0];
  const bare = first === undefined ? [] : [withoutAnd(first), ...all.slice(1)];
  const asking = [questionWords(bare), questionWords(all)].find(([found]) => found?.from === 0) ?? [];
  const leading = asking.filter(({ from }, i) => from === (asking[i - 1]?.to ?? 0));
  const to = leading.at(-1)?.to ?? 0;
  const about = ABOUT.has(
    bare
      .slice(0, 2)
      .map((word) => fold(word.text))
      .join(' '),
  );
  const behind = bare.slice(about ? 2 : to);
  return {
    asking: bare
      .slice(0, to)
      .map((word) => word.text)
      .join(' '),
    asks: leading.map(({ asks }) => asks),
    behind,
    rest: behind.filter(({ text: word }) => !BESIDE.has(fold(word)) && !isStopWord(fold(word))),
    about,
  };
}

function withoutAnd(word: Word): Word {
  const text = withoutConjunction(word.text, 2);
  return { ...word, text, start: word.end - text.length };
}

/** «ومتى؟»: the question before, asked for another thing; «ومن هي؟»: who was named last. */
function repeated({ asking, asks }: Parts, before: Exchange): FollowUp | null {
  const { question } = before;
  const wanted = IDENTITIES.get(asking);
  if (wanted !== undefined) {
    const one = antecedents(before).findLast(({ gender }) => gender === null || gender === wanted);
    return one === undefined ? null : { text: `${asking} ${one.name}؟`, taken: [one.name] };
  }
  const { behind } = part(question);
  const [first] = behind;
  if (first === undefined) return null;
  const body = question.text.slice(first.start).replace(/[\s؟?.!،]+$/u, '');
  const answered = antecedents(before).find(({ by }) => by === 'answer');
  const isForPeople = asks.some((one) => one === 'who' || one === 'whom' || one === 'list');
  const text =
    answered === undefined || isForPeople ? body : withAnswer(body, answered, before, part(question));
  return { text: `${asking} ${text}؟`, taken: taken(before, isForPeople ? [] : [answered?.name]) };
}

/**
 * The body of a question for somebody with whom was answered in the place of whom was asked for: behind the verb where
 * the verb may be theirs, else behind whom the question names.
 */
function withAnswer(body: string, { name }: Antecedent, before: Exchange, { asks, behind }: Parts): string {
  const { question } = before;
  const first = behind[0] as Word;
  const [asked] = antecedents(before).filter(({ by }) => by === 'question');
  const isTheirs = asked?.gender === 'feminine' && isFeminine(first.text);
  if (asks[0] === 'who' && !isTheirs) return `${first.text} ${name}${body.slice(first.text.length)}`;
  const named = question.names.find(({ text }) => text === asked?.name);
  if (named === undefined) return `${body} ${name}`;
  const to = named.end - first.start;
  return `${body.slice(0, to)}${asks[0] === 'whom' ? ' مع ' : ' '}${name}${body.slice(to)}`;
}

/** «وفي أيار؟», «وفي بغداد؟», «وماذا عن فلان؟»: the question before with another day, place or name. */
function replaced(next: Question, { rest }: Parts, before: Exchange): FollowUp | null {
  const { question } = before;
  const covers = (spans: readonly Span[]): boolean =>
    spans.length > 0 &&
    rest.every(({ start, end }) => spans.some((span) => span.start < end && span.end > start));
  const [day] = next.days;
  if (day !== undefined && covers(next.days)) {
    return written(question, question.days, ` ${dayPhrase(next)}`, before);
  }
  for (const kind of ['person', 'office', 'place'] as const) {
    const own = next.names.filter((name) => name.kind === kind);
    const [name] = own;
    if (name === undefined || own.length > 1 || !covers(own)) continue;
    const kinds = kind === 'place' ? ['place'] : ['person', 'office'];
    const theirs = question.names.filter((one) => kinds.includes(one.kind));
    if (theirs.length === 0 && kind !== 'place') return null;
    const [old] = theirs;
    if (old === undefined) return written(question, [], ` في ${name.text}`, before);
    const text = question.text.slice(0, old.start) + name.text + question.text.slice(old.end);
    return { text: ended(text), taken: taken(before, []).filter((one) => one !== old.text) };
  }
  return null;
}

/** The words of a day with the preposition before them, without «و»: «وفي أيار؟» → «في أيار». */
function dayPhrase({ text }: Question): string {
  return text
    .trim()
    .replace(/^[وف](?=\p{L}{2})/u, '')
    .replace(/[\s؟?.!،]+$/u, '');
}

/** A question without some of its spans, and with something at its end. */
function written(question: Question, without: readonly Span[], end: string, before: Exchange): FollowUp {
  let text = question.text.replace(/[\s؟?.!،]+$/u, '');
  for (const { start, end: to } of [...without].sort((a, b) => b.start - a.start)) {
    const left = withoutLeading(text.slice(0, start));
    text = left + text.slice(to);
  }
  return { text: ended(text + end), taken: taken(before, []) };
}

/** A text without «في», «يوم» or the like at its end, which led to a day. */
function withoutLeading(text: string): string {
  const bare = text.trimEnd();
  const last = words(bare).at(-1);
  const leads = last?.end === bare.length && BEFORE_DAY.has(fold(last.text));
  return leads ? bare.slice(0, last.start).trimEnd() : bare;
}

function ended(text: string): string {
  return `${text.replace(/[\s؟?.!،]+$/u, '').replace(/\s+/gu, ' ')}؟`;
}

/** What a question takes over from the one before: whom and which place it names, and those `more`. */
function taken({ question }: Exchange, more: readonly (string | undefined)[]): string[] {
  const named = question.names.filter(({ kind }) => kind !== 'day').map(({ text }) => text);
  return [...new Set([...named, ...more.filter((one) => one !== undefined)])];
}
