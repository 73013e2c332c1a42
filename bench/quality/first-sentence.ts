import { sentences } from '../../src/arabic/sentences/sentences.ts';
import type { Article } from '../../src/news/article/article.ts';
import { PlainWords, plainStems } from '../plain-words.ts';

/** What answers without understanding: a sentence, and how well the words of the question are found. */
export interface FirstSentence {
  readonly text: string;
  readonly score: number;
}

/**
 * The baseline of answers: of the article that plain words put first, the sentence that has most of the question's
 * words; the score is that article's.
 */
export function firstSentences(articles: readonly Article[]): (question: string) => FirstSentence {
  const plain = new PlainWords(articles);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return (question) => {
    const [best] = plain.scored(question, 1);
    const text = best === undefined ? '' : (byId.get(best.id)?.text ?? '');
    const asked = new Set(plainStems(question));
    let chosen = { text: '', held: -1 };
    for (const { start, end } of sentences(text)) {
      const sentence = text.slice(start, end);
      const held = new Set(plainStems(sentence).filter((stem) => asked.has(stem))).size;
      if (held > chosen.held) chosen = { text: sentence, held };
    }
    return { text: chosen.text, score: best?.score ?? 0 };
  };
}
