import { ANSWER } from '../constants.ts';
import { inCase } from '../grammar/noun-case.ts';
import { hasPronoun } from './participant-phrase.ts';
import { UNSAID } from './unsaid-words.ts';

/**
 * What was talked about as the object of «تناول» or after «لبحث»: null unless it plainly is a noun phrase that stands by
 * itself.
 */
export function topicPhrase(topic: string | null, wanted: 'accusative' | 'genitive'): string | null {
  if (topic === null) return null;
  const bare = withoutCompany(topic);
  const all = bare.split(/\s+/u);
  const [head = '', next = ''] = all;
  const last = all.at(-1) ?? '';
  if (all.length < 2 || all.length > ANSWER.soundTopic || !/^[\p{Script=Arabic}\p{M}\p{Nd} -]+$/u.test(bare))
    return null;
  if (
    all.some((word) => hasPronoun(word) || UNSAID.hasAsWritten('no-topic', word)) ||
    UNSAID.hasAsWritten('topic-end', last)
  )
    return null;
  if (!head.startsWith('ال') && !UNSAID.has('topic-head', head.replace(/[اً]+$/u, ''))) return null;
  if (UNSAID.hasAsWritten('topic-preposition', next) && !head.startsWith('ال')) return null;
  return inCase(all.join(' '), wanted);
}

/** «معه إمكانية …»: without whom it was talked about with. */
export function withoutCompany(topic: string): string {
  const [, first = '', rest = ''] = /^(\S+)\s+(.*)$/su.exec(topic.trim()) ?? [];
  return UNSAID.hasAsWritten('with-them', first) ? rest : topic.trim();
}
