import { create, insertMultiple, search } from '@orama/orama';
import { language, stemmer } from '@orama/stemmers/arabic';
import { stopwords } from '@orama/stopwords/arabic';

/** @import { Open } from '../systems.mjs' */

/** @type {Open} */
export async function open({ stems }) {
  const schema = /** @type {const} */ ({ id: 'string', title: 'string', text: 'string' });
  const tokenizer = { stemming: true, language, stemmer, stopWords: stopwords };
  const index = stems ? create({ schema, components: { tokenizer } }) : create({ schema, language });
  return {
    add: async (articles) => {
      await insertMultiple(
        index,
        articles.map(({ id, title, text }) => ({ id, title, text })),
      );
    },
    search: async (question, limit) => {
      const { hits } = await search(index, { term: question, properties: ['title', 'text'], limit });
      return hits.map(({ document }) => document.id);
    },
  };
}
