import type { Answer } from './answer/answer.ts';
import { SURE_ENOUGH } from './answer/candidates/confidence.ts';
import { ANSWER } from './answer/constants.ts';
import { type AskingParts, ask, askOnBasis, understoodAhead } from './answer/outcome/ask.ts';
import { exampleQuestions } from './answer/outcome/examples.ts';
import { explanation } from './answer/outcome/explanation.ts';
import type { Day } from './arabic/calendar/mention.ts';
import type { OpenOptions } from './archive/archive.ts';
import type { Config } from './config.ts';
import { type Before, type Reply, replyTo } from './conversation/reply.ts';
import { type ArchiveConfig, type Ingester, ingesterOf, openWithEmbedder } from './ingesting.ts';
import type { Embedder } from './model/embedder.ts';
import { loadNames, type NameTagger } from './model/names.ts';
import { loadReader, type Reader } from './model/reader.ts';
import { type ChatModel, chatModel } from './rewording/chat-model.ts';
import { type ExplainedAnswer, type Rewording, reword } from './rewording/reword.ts';
import type { Hit } from './search/passages/hit.ts';
import type { RankingWeights } from './search/passages/ranking-weights.ts';
import { hitOf, retrieve } from './search/passages/retrieve.ts';

/** An opened archive with the networks that read for it: what answers. */
export interface App extends Ingester {
  readonly reader: Reader;
  /** The answer; the work ends when `signal` is aborted, with its reason. */
  ask(question: string, asOf: Day, signal?: AbortSignal): Promise<Answer>;
  /** The answer to what is asked after `before`, which it may carry on from. */
  reply(question: string, asOf: Day, before: Before | null, signal?: AbortSignal): Promise<Reply>;
  /** As `ask`, however unsure the answer is: what the measuring of confidence needs. */
  likeliest(question: string, asOf: Day): Promise<Answer>;
  /** The answer with why it is what it is. */
  explain(question: string, asOf: Day): Promise<ExplainedAnswer>;
  /** The hits of a question; `weights` are for benches that leave parts of the ranking out. */
  search(question: string, limit: number, asOf: Day, weights?: RankingWeights): Promise<Hit[]>;
  /** So many questions about the newest meetings that it answers, at most. */
  examples(limit: number, asOf: Day, signal?: AbortSignal): Promise<string[]>;
}

/** The networks that a question is answered with. */
export interface AnsweringNetworks {
  readonly embedder: Embedder;
  readonly tagger: NameTagger;
  readonly reader: Reader;
}

/** What is opened, and with which model. */
export type AppConfig = ArchiveConfig & Partial<Pick<Config, 'LLM_URL' | 'LLM_MODEL' | 'LLM_KEY'>>;

export interface AppOptions extends OpenOptions {
  /** What stands between the networks and those who ask them: a bench remembers what was read, or times it. */
  readonly between?: (networks: AnsweringNetworks) => AnsweringNetworks;
  /** Is told why the language model that words answers gave nothing, without any of its words or ours. */
  readonly onModelFailure?: (why: string) => void;
}

/**
 * The parts put together as the configuration says.
 * @throws ArchiveError, ModelError
 */
export async function openApp(config: AppConfig, options: AppOptions = {}): Promise<App> {
  const opened = await openWithEmbedder(config, options);
  const [tagger, reader] = await Promise.all([loadNames(), loadReader()]);
  const ingester = ingesterOf(opened, tagger);
  const { archive, embedder, meetingReader } = ingester;
  const networks = { embedder, tagger, reader };
  const parts: AskingParts = { archive, ...(options.between?.(networks) ?? networks) };
  const model = chosenChatModel(config, options);
  const worded = async (answer: Answer, signal?: AbortSignal): Promise<Rewording | null> =>
    model === null || answer.kind !== 'answered'
      ? null
      : await reword(answer, { model, tagger: parts.tagger, meetingReader: await meetingReader() }, signal);
  return {
    ...ingester,
    ...parts,
    ask: async (question, asOf, signal) => {
      const answer = await ask(question, asOf, parts, signal === undefined ? {} : { signal });
      return (await worded(answer, signal))?.answer ?? answer;
    },
    reply: async (question, asOf, before, signal) => {
      const reply = await replyTo(question, asOf, before, parts, signal === undefined ? {} : { signal });
      return { ...reply, answer: (await worded(reply.answer, signal))?.answer ?? reply.answer };
    },
    likeliest: (question, asOf) => ask(question, asOf, parts, { least: 0 }),
    explain: async (question, asOf) => {
      const why = explanation(await askOnBasis(question, asOf, parts), SURE_ENOUGH);
      const rewording = await worded(why.answer);
      if (rewording === null) return { ...why, rewording };
      const { answer, ...rest } = rewording;
      return { ...why, answer, rewording: rest };
    },
    search: async (text, limit, asOf, weights) => {
      const { question, embedder } = await understoodAhead(text, asOf, parts);
      return (await retrieve(question, limit, { archive, embedder }, weights)).map(hitOf);
    },
    examples: async (limit, asOf, signal) => {
      const answered: string[] = [];
      for (const question of exampleQuestions(archive).slice(0, limit * ANSWER.questionsPerExample)) {
        if (answered.length === limit) break;
        const { kind } = await ask(question, asOf, parts, signal === undefined ? {} : { signal });
        if (kind === 'answered') answered.push(question);
      }
      return answered;
    },
    close: async () => {
      await Promise.all([ingester.close(), reader.close()]);
    },
  };
}

/** The language model that words answers, where the operator chose one. */
function chosenChatModel(
  { LLM_URL: url, LLM_MODEL: model, LLM_KEY: key }: AppConfig,
  { onModelFailure }: AppOptions,
): ChatModel | null {
  return url === undefined || model === undefined
    ? null
    : chatModel({ url, model, key }, { onFailure: onModelFailure });
}
