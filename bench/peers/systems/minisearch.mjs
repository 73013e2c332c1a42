import MiniSearch from 'minisearch';

/** @import { Open } from '../systems.mjs' */

/** @type {Open} */
export async function open() {
  const index = new MiniSearch({ fields: ['title', 'text'] });
  return {
    add: async (articles) => index.addAll(articles.map(({ id, title, text }) => ({ id, title, text }))),
    search: async (question) => index.search(question).map(({ id }) => id),
  };
}
