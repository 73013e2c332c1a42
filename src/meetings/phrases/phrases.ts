import type { DateMention } from '../../arabic/calendar/mention.ts';
import type { Token } from '../../arabic/words/tokens.ts';
import type { NameSpan } from '../../model/names.ts';
import { nounIn } from '../words/lexicon.ts';
import { endOf, Sentence } from '../words/sentence.ts';
import type { ActorFound, Chunk, TokenSpan, TriggerWord } from '../words/token-span.ts';
import { insideOffice, isSeat, isVerbHere, verbOf } from './chunk-words.ts';
import { groupAt } from './groups.ts';
import { personAt } from './persons.ts';

/** The chunks of a sentence, in order. Every token lies in one. Linear in the sentence. */
export function chunks(text: string, names: readonly NameSpan[], days: readonly DateMention[]): Chunk[] {
  const sentence = new Sentence(text, names, days);
  const found: Chunk[] = [];
  for (let at = 0; at < sentence.all.length; ) {
    const chunk = chunkAt(sentence, at);
    found.push(chunk);
    at = chunk.last + 1;
  }
  return found;
}

function chunkAt(s: Sentence, at: number): Chunk {
  const token = s.all[at] as Token;
  const span = (last: number): TokenSpan => ({
    first: at,
    last,
    start: token.start,
    end: s.all[last]?.end ?? token.end,
  });
  const mention = s.date[at];
  if (mention !== undefined) return { type: 'date', mention, ...span(dateEnd(s, at)) };
  if (token.kind === 'mark') return { type: 'mark', word: token.text, ...span(at) };
  if (token.kind === 'digits') return { type: 'word', word: token.text, ...span(at) };
  const trigger = triggerAt(s, at, token);
  if (trigger !== undefined) return { ...trigger, ...span(at) };
  const actor = actorAt(s, at);
  if (actor !== undefined) return { type: 'actor', actor: actor.actor, ...span(actor.last) };
  if (s.place[at] !== undefined) return { type: 'place', ...span(endOf(s, s.place, at)) };
  return { type: 'word', word: token.text, ...span(at) };
}

function dateEnd(s: Sentence, at: number): number {
  let last = at;
  while (s.date[last + 1] === s.date[at]) last++;
  return last;
}

/** The verb or noun of meeting that a token is, outside of names and offices. */
function triggerAt(s: Sentence, at: number, token: Token): TriggerWord | undefined {
  if (s.person[at] !== undefined || insideOffice(s, at)) return undefined;
  const word = token.text;
  const verb = isVerbHere(s, at) ? verbOf(token) : undefined;
  if (verb !== undefined) return { type: 'verb', ...verb, word };
  const noun = isSeat(s, at) ? undefined : nounIn(word);
  if (noun === undefined) return undefined;
  return { type: 'noun', trigger: noun.trigger, owner: noun.owner, peeled: noun, word };
}

/** The person, office or group that begins at a token. */
function actorAt(s: Sentence, at: number): ActorFound | undefined {
  return personAt(s, at) ?? groupAt(s, at);
}
