import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a chat model is asked, as far as the tests look at it. */
export interface ChatRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly [other: string]: unknown;
  };
}

/** How a server replies to what it is asked. */
export type ChatReply = (response: ServerResponse, request: ChatRequest) => void;

/** A finished completion of this text, as OpenAI's servers write it, but for what is `given`. */
export function completion(content: unknown, given: object = {}, message: object = {}): string {
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_700_000_000,
    model: 'invented',
    choices: [
      { index: 0, message: { role: 'assistant', content, ...message }, finish_reason: 'stop', ...given },
    ],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  });
}

/** Replies with this JSON. */
export function json(body: string | Buffer, headers: Record<string, string> = {}): ChatReply {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.end(body);
  };
}

/** A server of chat completions on this machine that replies as it is told. */
export class ChatServer {
  reply: ChatReply = json(completion('⟦1⟧'));
  readonly requests: ChatRequest[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<ChatServer> {
    const server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        const asked = { headers: request.headers, body: JSON.parse(Buffer.concat(pieces).toString()) };
        opened.requests.push(asked);
        opened.reply(response, asked);
      });
    });
    const opened = new ChatServer(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return opened;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1/chat/completions`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
