import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { HuggingFaceTransformersEmbeddings } from '@langchain/community/embeddings/huggingface_transformers';
import { Document } from '@langchain/core/documents';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import { model } from '../models.mjs';

/** @import { Open } from '../systems.mjs' */
/** @import { Model } from '../models.mjs' */

/** LangChain's embeddings with the prefixes that a model wants. */
class Embeddings extends HuggingFaceTransformersEmbeddings {
  /** @param {Model} model */
  constructor({ name, asPassage, asQuestion }) {
    super({ model: name, maxConcurrency: 1, pretrainedOptions: { dtype: 'q8' } });
    // In its own batches of 512, 200 articles took 13 GB; the constructor does not read `batchSize`.
    this.batchSize = 16;
    this.asPassage = asPassage;
    this.asQuestion = asQuestion;
  }

  /** @param {string[]} texts */
  embedDocuments(texts) {
    return super.embedDocuments(texts.map((text) => this.asPassage + text));
  }

  /** @param {string} text */
  embedQuery(text) {
    return super.embedQuery(this.asQuestion + text);
  }
}

/** @type {Open} */
export async function open(options) {
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 200 });
  const store = new MemoryVectorStore(new Embeddings(model(options.model, options)));
  return {
    add: async (articles) => {
      const documents = articles.map(
        ({ id, title, text }) =>
          new Document({ pageContent: `${title}\n${text}`, metadata: { article: id } }),
      );
      await store.addDocuments(await splitter.splitDocuments(documents));
    },
    search: async (question, chunks) => {
      const found = await store.similaritySearch(question, chunks);
      return found.map(({ metadata }) => metadata.article);
    },
  };
}
