/**
 * @typedef {import('./sets.mjs').Article} Article
 * @typedef {{
 *   model?: 'minilm' | 'e5', stems?: boolean,
 *   minilm: string, download: boolean, archive: string, asOf: string
 * }} Options what differs between two rows of one library, and what the command line gave
 * @typedef {{
 *   add(articles: Article[]): Promise<{ found: number } | void>,
 *   search(question: string, limit: number): Promise<string[]>,
 *   close?(): Promise<void>
 * }} System `search` gives the ids of the articles whose text or chunks it puts first, an id for each chunk
 * @typedef {(options: Options) => Promise<System>} Open
 */

/**
 * The rows of the table.
 * @type {readonly { name: string, packages: string[], file: string, options: Partial<Options> }[]}
 */
export const SYSTEMS = [
  {
    name: 'LangChain.js, all-MiniLM-L6-v2',
    packages: ['@langchain/core', '@langchain/classic', '@langchain/community', '@langchain/textsplitters'],
    file: './systems/langchain.mjs',
    options: { model: 'minilm' },
  },
  {
    name: 'LangChain.js, multilingual-e5-small',
    packages: [],
    file: './systems/langchain.mjs',
    options: { model: 'e5' },
  },
  {
    name: 'LlamaIndexTS, all-MiniLM-L6-v2',
    packages: ['llamaindex', '@llamaindex/huggingface'],
    file: './systems/llamaindex.mjs',
    options: { model: 'minilm' },
  },
  {
    name: 'LlamaIndexTS, multilingual-e5-small',
    packages: [],
    file: './systems/llamaindex.mjs',
    options: { model: 'e5' },
  },
  { name: 'MiniSearch', packages: ['minisearch'], file: './systems/minisearch.mjs', options: {} },
  {
    name: 'Orama, Arabic',
    packages: ['@orama/orama'],
    file: './systems/orama.mjs',
    options: { stems: false },
  },
  {
    name: 'Orama, Arabic, stemmer and stop words',
    packages: ['@orama/stemmers', '@orama/stopwords'],
    file: './systems/orama.mjs',
    options: { stems: true },
  },
  { name: 'SQLite FTS5', packages: ['better-sqlite3'], file: './systems/fts5.mjs', options: {} },
  { name: 'isnad', packages: [], file: './systems/isnad.mjs', options: {} },
];
