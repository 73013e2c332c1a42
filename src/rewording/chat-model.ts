import { z } from 'zod';
import { REWORDING } from './constants.ts';

/** Where a language model is asked. */
export interface ChatModelSettings {
  /** The address of chat completions in OpenAI's form. */
  readonly url: string;
  readonly model: string;
  readonly key?: string | undefined;
}

/** What a model replies, or why nothing can be made of it: fixed words and numbers, none of the model's. */
export type Completion = { readonly text: string } | { readonly failed: string };

/** What is asked to word. */
export interface ChatModel {
  readonly name: string;
  /** @throws the reason of `signal` when it is aborted. */
  complete(instruction: string, given: string, signal?: AbortSignal): Promise<Completion>;
}

/** OpenAI's chat completion, as far as it is read: one choice, text alone, ended by itself. */
const REPLY = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.literal('stop'),
        message: z.object({
          role: z.literal('assistant'),
          content: z.string().min(1),
          tool_calls: z.array(z.never()).nullish(),
          function_call: z.null().optional(),
          refusal: z.null().optional(),
        }),
      }),
    )
    .length(1),
});

interface ChatModelOptions {
  /** In milliseconds. */
  readonly now?: () => number;
  /** Is told why nothing can be made of a reply, or that there is none. */
  readonly onFailure?: ((why: string) => void) | undefined;
}

/** A model behind an address. */
export function chatModel(
  settings: ChatModelSettings,
  { now = Date.now, onFailure }: ChatModelOptions = {},
): ChatModel {
  let restsUntil = 0;
  return {
    name: settings.model,
    complete: async (instruction, given, signal) => {
      signal?.throwIfAborted();
      if (now() < restsUntil) return { failed: 'left alone for a while after it failed' };
      const late = AbortSignal.timeout(REWORDING.replyMs);
      const made = await asked(
        settings,
        [instruction, given],
        signal === undefined ? late : AbortSignal.any([late, signal]),
      ).catch((): Completion => ({ failed: late.aborted ? NO_ANSWER : 'cannot be reached' }));
      signal?.throwIfAborted();
      if ('failed' in made) onFailure?.(made.failed);
      if ('failed' in made && TOO_MUCH.test(made.failed)) restsUntil = now() + REWORDING.restMs;
      return made;
    },
  };
}

const NO_ANSWER = `no answer within ${REWORDING.replyMs / 1000} s`;
const TOO_MUCH = /^(?:no answer|HTTP (?:429|5\d\d)$)/u;

async function asked(
  { url, model, key }: ChatModelSettings,
  [instruction, given]: readonly [string, string],
  signal: AbortSignal,
): Promise<Completion> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({
      model,
      messages: [
        { role: 'system', content: instruction },
        { role: 'user', content: given },
      ],
      temperature: 0,
      max_tokens: REWORDING.replyTokens,
      stream: false,
    }),
    // Another address than the operator's gets neither the key nor the statements.
    redirect: 'manual',
    signal,
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    return { failed: `HTTP ${response.status}` };
  }
  if (!/^application\/json\b/u.test(response.headers.get('content-type') ?? '')) {
    await response.body?.cancel();
    return { failed: 'a reply that is no JSON' };
  }
  const text = await bodyOf(response);
  return text === null
    ? { failed: `a reply of more than ${REWORDING.replyBytes / 1000} KB` }
    : completionIn(text);
}

/** The text of a body; null where it is too long, which is not read to its end. */
async function bodyOf({ body }: Response): Promise<string | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.length;
    if (length > REWORDING.replyBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** The text that a model gives in a reply. */
export function completionIn(body: string): Completion {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { failed: 'a reply that is no JSON' };
  }
  const { success, data } = REPLY.safeParse(json);
  const text = data?.choices[0]?.message.content;
  return success && text !== undefined ? { text } : { failed: 'a reply that is no finished text alone' };
}
