import type { DateMention } from '../../arabic/calendar/mention.ts';
import type { Token } from '../../arabic/words/tokens.ts';
import type { NameSpan } from '../../model/names.ts';
import { nounIn } from '../words/lexicon.ts';
import { endOf, Sentence } from '../words/sentence.ts';
import type { ActorFound, Chunk, TokenSpan } from '../words/token-span.ts';
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
  if (mention !== undefined) {
    let last = at;
    while (s.date[last + 1] === mention) last++;
    return { type: 'date', mention, ...span(last) };
  }
  if (token.kind === 'mark') return { type: 'mark', word: token.text, ...span(at) };
  if (token.kind === 'digits') return { type: 'word', word: token.text, ...span(at) };
  if (s.person[at] === undefined && !insideOffice(s, at)) {
    const verb = isVerbHere(s, at) ? verbOf(token) : undefined;
    const noun = isSeat(s, at) ? undefined : nounIn(token.text);
    if (noun !== undefined && verb === undefined)
      return {
        type: 'noun',
        trigger: noun.trigger,
        owner: noun.owner,
        peeled: noun,
        word: token.text,
        ...span(at),
      };
    if (verb !== undefined) return { type: 'verb', ...verb, word: token.text, ...span(at) };
  }
  const actor = actorAt(s, at);
  if (actor !== undefined) return { type: 'actor', actor: actor.actor, ...span(actor.last) };
  if (s.place[at] !== undefined) return { type: 'place', ...span(endOf(s, s.place, at)) };
  return { type: 'word', word: token.text, ...span(at) };
}

/** The person, office or group that begins at a token. */
function actorAt(s: Sentence, at: number): ActorFound | undefined {
  return personAt(s, at) ?? groupAt(s, at);
}
