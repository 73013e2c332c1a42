import { HuggingFaceEmbedding } from '@llamaindex/huggingface';
import { Document, SentenceSplitter, Settings, VectorStoreIndex } from 'llamaindex';
import { model } from '../models.mjs';

/** @import { Open } from '../systems.mjs' */
/** @import { Model } from '../models.mjs' */

/** LlamaIndex's embeddings with the prefixes that a model wants. */
class Embedding extends HuggingFaceEmbedding {
  /** @param {Model} model */
  constructor({ name, asPassage, asQuestion }) {
    super({ modelType: name, modelOptions: { dtype: 'q8' } });
    this.asPassage = asPassage;
    this.asQuestion = asQuestion;
  }

  /** @param {string} text */
  getTextEmbedding(text) {
    return super.getTextEmbedding(this.asPassage + text);
  }

  /** @param {{ type: string, text?: string }} query */
  async getQueryEmbedding(query) {
    return query.text === undefined ? null : super.getTextEmbedding(this.asQuestion + query.text);
  }
}

/** @type {Open} */
export async function open(options) {
  Settings.embedModel = new Embedding(model(options.model, options));
  Settings.nodeParser = new SentenceSplitter();
  /** @type {VectorStoreIndex | undefined} */
  let index;
  return {
    add: async (articles) => {
      const documents = articles.map(
        ({ id, title, text }) => new Document({ id_: id, text: `${title}\n${text}` }),
      );
      if (index === undefined) index = await VectorStoreIndex.fromDocuments(documents);
      else for (const document of documents) await index.insert(document);
    },
    search: async (question, chunks) => {
      const found = await index.asRetriever({ similarityTopK: chunks }).retrieve({ query: question });
      return found.map(({ node }) => node.sourceNode.nodeId);
    },
  };
}
