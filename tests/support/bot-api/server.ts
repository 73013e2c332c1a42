import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { User } from 'grammy/types';
import { type Call, Calls } from './calls.ts';
import { type Fault, Faults } from './faults.ts';
import { Files } from './files.ts';
import { limitFaults, photoFaults } from './limits.ts';
import { formParameters } from './multipart.ts';
import { ME } from './people.ts';
import { schemaFaults, UPDATE_KINDS } from './schema.ts';
import { type NewUpdate, Updates } from './updates.ts';

/** A token of the right shape that belongs to nobody. */
export const TOKEN = '7000001:AAExampleExampleExampleExampleExample';

interface Answer {
  readonly code: number;
  readonly body: Readonly<Record<string, unknown>>;
}

type Parameters = Readonly<Record<string, unknown>>;

interface Chat {
  readonly messages: Set<number>;
  /** What the bot said, by number, as it stands now. */
  readonly own: Map<number, string>;
  /** Upgraded to the group with this number, or: */
  state: 'open' | 'blocked' | number;
}

/** What `getFile` gives at most, in bytes. */
const LARGEST_FILE = 20 * 1024 * 1024;

/** A file that Telegram has. */
const FILE = { file_id: 'a', file_unique_id: 'b' };

const ok = (result: unknown): Answer => ({ code: 200, body: { ok: true, result } });
const bad = (code: number, description: string, parameters?: Parameters): Answer => ({
  code,
  body: { ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) },
});

/**
 * A Bot API server on 127.0.0.1 that takes nothing that Telegram does not. Every call that breaks the schema or a
 * limit is answered as Telegram would and kept as a violation; {@link BotApi.close} throws when there are any.
 */
export class BotApi {
  readonly calls = new Calls();
  readonly faults = new Faults();
  readonly updates = new Updates(500_000);
  readonly violations: string[] = [];
  readonly files = new Files();
  readonly #server: Server;
  readonly #chats = new Map<number, Chat>();
  #webhook = '';
  /** Presses that the bot has not answered yet. */
  readonly #presses = new Set<string>();
  #lastPress = 0;
  /** Inline queries that may be answered. */
  readonly #queries = new Set<string>();
  #lastMessage = 10_000;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch((error: unknown) => {
        this.violations.push(`the emulator failed: ${String(error)}`);
        response.destroy();
      });
    });
  }

  static async start(): Promise<BotApi> {
    const api = new BotApi();
    await new Promise<void>((resolve) => api.#server.listen(0, '127.0.0.1', resolve));
    return api;
  }

  /** For `BOT_API_ROOT`. */
  get root(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Brings the bot an update; its number. The chat is known from then on. */
  deliver(update: NewUpdate): number {
    const message = update.message ?? update.edited_message;
    if (message !== undefined) this.#chat(message.chat.id).messages.add(message.message_id);
    return this.updates.add(update);
  }

  /**
   * Brings the bot the press of a button of its own message: that whose label holds `label`. Gives the update's number.
   * @throws when the message has no such button.
   */
  press(from: User, message: { readonly chat: number; readonly id: number }, label: string): number {
    const [text, , markup] = JSON.parse(this.#chat(message.chat).own.get(message.id) ?? '[]');
    const buttons: { text: string; callback_data?: string }[] = (markup?.inline_keyboard ?? []).flat();
    const data = buttons.find((button) => button.text.includes(label))?.callback_data;
    if (data === undefined) throw new Error(`message ${message.id} has no button «${label}»`);
    return this.pressData(from, message, data, text);
  }

  /** Brings the bot the press of a button that a message once had. */
  pressData(
    from: User,
    message: { readonly chat: number; readonly id: number },
    data: string,
    text = '',
  ): number {
    const chat = { id: message.chat, type: message.chat > 0 ? 'private' : 'group' };
    const date = Math.floor(Date.now() / 1000);
    const id = String(++this.#lastPress);
    this.#presses.add(id);
    const of = { message_id: message.id, from: ME, chat, date, text };
    return this.updates.add({
      callback_query: { id, from, message: of, chat_instance: String(message.chat), data },
    } as unknown as NewUpdate);
  }

  /** Brings the bot what somebody types behind its name in some chat; the query's id. */
  inquire(from: User, query: string): string {
    const id = String(++this.#lastPress);
    this.#queries.add(id);
    this.updates.add({ inline_query: { id, from, query, offset: '', chat_type: 'group' } } as NewUpdate);
    return id;
  }

  /** From now on it is too late to answer an inline query. */
  expire(query: string): void {
    this.#queries.delete(query);
  }

  /** The number of the bot's last message in a chat. */
  lastOwn(chat: number): number {
    return [...this.#chat(chat).own.keys()].at(-1) ?? 0;
  }

  /** From now on the user of this private chat has blocked the bot. */
  block(chat: number): void {
    this.#chat(chat).state = 'blocked';
  }

  /** From now on the group is a supergroup with another number. */
  upgrade(chat: number, to: number): void {
    this.#chat(chat).state = to;
    this.#chat(to);
  }

  /** The number of the last message of the bot. */
  get lastMessage(): number {
    return this.#lastMessage;
  }

  /** Takes a message of the bot away, as somebody in the chat may. */
  remove(chat: number, message: number): void {
    this.#chat(chat).messages.delete(message);
    this.#chat(chat).own.delete(message);
  }

  /** A webhook that some other program set: polling is a conflict until it is deleted. */
  setWebhook(url: string): void {
    this.#webhook = url;
    this.updates.interrupt();
  }

  /** The violations so far, which are then forgotten. */
  takeViolations(): readonly string[] {
    return this.violations.splice(0);
  }

  /** Stops. @throws Error when a call broke a rule. */
  async close(): Promise<void> {
    this.updates.push(null);
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
    if (this.violations.length > 0) throw new Error(`Bot API violations:\n${this.violations.join('\n')}`);
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'HEAD' && request.url === '/') {
      response.writeHead(302, { location: 'https://core.telegram.org/bots' }).end();
      return;
    }
    const [, owner = '', path = ''] = /^\/file\/bot([^/]+)\/(.+)$/u.exec(request.url ?? '') ?? [];
    if (path !== '') {
      this.#download(owner, path, response);
      return;
    }
    const [, token = '', method = ''] = /^\/bot([^/]+)\/(\w+)$/u.exec(request.url ?? '') ?? [];
    const parameters = await this.#parameters(request);
    const log = (outcome: Call['outcome']) =>
      this.calls.add({ method, parameters: parameters ?? {}, at: Date.now(), outcome });
    const reply = ({ code, body }: Answer) => {
      response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      log(code);
    };
    if (token !== TOKEN) {
      reply(/^\d+:[\w-]{30,}$/u.test(token) ? bad(401, 'Unauthorized') : bad(404, 'Not Found'));
      return;
    }
    if (parameters === null) {
      reply(bad(400, "Bad Request: can't parse JSON object"));
      return;
    }
    const fault = this.faults.take(method, parameters);
    if (fault !== undefined && !(fault.kind === 'reset' && fault.when === 'after')) {
      this.#meet(fault, response, log);
      return;
    }
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const answer = await this.#answer(method, parameters, gone.signal);
    if (answer === 'given up') log('given up');
    else if (fault === undefined) reply(answer);
    else {
      response.destroy();
      log('reset');
    }
  }

  /** A call of the method `file` in the log, for faults, too. */
  #download(token: string, path: string, response: ServerResponse): void {
    const log = (outcome: Call['outcome']) =>
      this.calls.add({ method: 'file', parameters: { path }, at: Date.now(), outcome });
    const fault = this.faults.take('file');
    if (fault !== undefined) {
      this.#meet(fault, response, log);
      return;
    }
    const content = token === TOKEN ? this.files.at(path) : null;
    response.writeHead(content === null ? 404 : 200).end(content ?? '');
    log(content === null ? 404 : 200);
  }

  #getFile(id: string): Answer {
    const about = this.files.about(id);
    if (about === null) return bad(400, 'Bad Request: invalid file_id');
    if (about.size > LARGEST_FILE) return bad(400, 'Bad Request: file is too big');
    return ok({ file_id: id, file_unique_id: id, file_size: about.size, file_path: about.path });
  }

  #meet(fault: Fault, response: ServerResponse, log: (outcome: Call['outcome']) => void): void {
    if (fault.kind === 'error') {
      const parameters = fault.retryAfter === undefined ? undefined : { retry_after: fault.retryAfter };
      const { code, body } = bad(fault.code, fault.description, parameters);
      response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      log(code);
    } else if (fault.kind === 'page') {
      response
        .writeHead(fault.code, { 'content-type': 'text/html' })
        .end('<html><h1>Bad Gateway</h1></html>');
      log(fault.code);
    } else if (fault.kind === 'reset') {
      response.destroy();
      log('reset');
    } else {
      log('black hole');
    }
  }

  async #answer(method: string, parameters: Parameters, gone: AbortSignal): Promise<Answer | 'given up'> {
    const faults = schemaFaults(method, parameters);
    const limits =
      faults.length > 0 ? [] : [...limitFaults(method, parameters), ...(await photoFaults(parameters.photo))];
    const [first] = [
      ...faults.map((fault) => `Bad Request: ${fault}`),
      ...limits.map((each) => each.description),
    ];
    if (first !== undefined) {
      const all = [...faults, ...limits.map((each) => each.description)].join('; ');
      this.violations.push(`${method}: ${all}`);
      return bad(faults[0]?.endsWith('no such method') ? 404 : 400, first);
    }
    switch (method) {
      case 'getMe':
        return ok(ME);
      case 'getWebhookInfo':
        return ok({
          url: this.#webhook,
          has_custom_certificate: false,
          pending_update_count: this.updates.pending,
        });
      case 'getUpdates':
        return await this.#poll(parameters, gone);
      case 'deleteWebhook':
        this.#webhook = '';
        this.updates.push(null);
        return ok(true);
      case 'setWebhook':
        return this.#hook(parameters);
      case 'setMyCommands':
        return ok(true);
      case 'answerCallbackQuery':
        if (this.#presses.delete(String(parameters.callback_query_id))) return ok(true);
        return bad(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid');
      case 'getFile':
        return this.#getFile(String(parameters.file_id));
      case 'answerInlineQuery':
        if (this.#queries.delete(String(parameters.inline_query_id))) return ok(true);
        return bad(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid');
      case 'sendChatAction':
        return this.#inChat(parameters, () => ok(true));
      case 'sendMessage':
        return this.#inChat(parameters, (chat) => this.#send(chat, parameters));
      case 'sendDocument':
      case 'sendPhoto':
        return this.#inChat(parameters, (chat) => this.#send(chat, parameters));
      case 'editMessageText':
        return this.#inChat(parameters, (chat) => this.#edit(chat, parameters));
      case 'deleteMessage':
        return this.#inChat(parameters, (chat) => this.#delete(chat, Number(parameters.message_id)));
      default:
        this.violations.push(`${method}: the emulator does not know it yet`);
        return bad(501, 'Not Implemented');
    }
  }

  /** As Telegram, it takes only https, but on this machine; and our bot always has a secret. */
  #hook(parameters: Parameters): Answer {
    const given = parameters as { url: string; secret_token?: string; allowed_updates?: string[] };
    const { url, secret_token: secret = '' } = given;
    if (!/^https:|^http:\/\/127\.0\.0\.1[:/]/u.test(url)) {
      return bad(400, 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook');
    }
    if (!/^[\w-]{1,256}$/u.test(secret))
      this.violations.push('setWebhook: no secret, or no secret of theirs');
    this.#webhook = url;
    this.updates.push({ url, secret }, given.allowed_updates);
    return ok(true);
  }

  async #poll(parameters: Parameters, gone: AbortSignal): Promise<Answer | 'given up'> {
    if (this.#webhook !== '') {
      return bad(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    const given = parameters as {
      offset?: number;
      limit?: number;
      timeout?: number;
      allowed_updates?: string[];
    };
    const unknown = (given.allowed_updates ?? []).filter((kind) => !UPDATE_KINDS.has(kind));
    if (unknown.length > 0) this.violations.push(`getUpdates: no such update: ${unknown.join(', ')}`);
    const polled = await this.updates.poll(given, given.timeout ?? 0, gone);
    if (polled === 'given up') return polled;
    if (polled !== 'conflict') return ok(polled);
    return bad(
      409,
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );
  }

  #inChat(parameters: Parameters, act: (chat: number) => Answer): Answer {
    const id = Number(parameters.chat_id);
    const chat = this.#chats.get(id);
    if (chat === undefined) {
      this.violations.push(`chat ${id} never wrote to the bot`);
      return bad(400, 'Bad Request: chat not found');
    }
    if (chat.state === 'blocked') return bad(403, 'Forbidden: bot was blocked by the user');
    if (typeof chat.state === 'number') {
      return bad(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: chat.state,
      });
    }
    return act(id);
  }

  #send(id: number, parameters: Parameters): Answer {
    const reply = parameters.reply_parameters as
      | { message_id: number; allow_sending_without_reply?: boolean }
      | undefined;
    const { messages } = this.#chat(id);
    if (reply && !messages.has(reply.message_id) && !reply.allow_sending_without_reply) {
      this.violations.push(`sendMessage: message ${reply.message_id} to reply to is not in chat ${id}`);
      return bad(400, 'Bad Request: message to be replied not found');
    }
    this.#lastMessage += 1;
    messages.add(this.#lastMessage);
    this.#chat(id).own.set(this.#lastMessage, shown(parameters));
    const { text, entities, caption, document, photo } = parameters;
    const chat = { id, type: id > 0 ? 'private' : 'group' };
    const date = Math.floor(Date.now() / 1000);
    return ok({
      message_id: this.#lastMessage,
      from: ME,
      chat,
      date,
      ...(text === undefined ? {} : { text }),
      ...(entities ? { entities } : {}),
      ...(caption === undefined ? {} : { caption }),
      ...(document instanceof Blob ? { document: { ...FILE, file_size: document.size } } : {}),
      ...(photo instanceof Blob ? { photo: [{ ...FILE, width: 1, height: 1 }] } : {}),
    });
  }

  #edit(id: number, parameters: Parameters): Answer {
    const message = Number(parameters.message_id);
    const { messages, own } = this.#chat(id);
    const before = own.get(message);
    if (before === undefined) {
      if (!messages.has(message)) return bad(400, 'Bad Request: message to edit not found');
      this.violations.push(`editMessageText: message ${message} is not the bot's`);
      return bad(400, "Bad Request: message can't be edited");
    }
    if (JSON.parse(before)[0] === null)
      return bad(400, 'Bad Request: there is no text in the message to edit');
    const now = shown(parameters);
    if (now === before) {
      return bad(
        400,
        'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      );
    }
    own.set(message, now);
    const { text, entities } = parameters;
    const seconds = Math.floor(Date.now() / 1000);
    return ok({
      message_id: message,
      from: ME,
      chat: { id, type: id > 0 ? 'private' : 'group' },
      date: seconds,
      edit_date: seconds,
      text,
      ...(entities ? { entities } : {}),
    });
  }

  #delete(id: number, message: number): Answer {
    const { messages, own } = this.#chat(id);
    if (!messages.has(message)) return bad(400, 'Bad Request: message to delete not found');
    if (!own.has(message) && id < 0) {
      this.violations.push(`deleteMessage: message ${message} is not the bot's`);
      return bad(400, "Bad Request: message can't be deleted");
    }
    messages.delete(message);
    own.delete(message);
    return ok(true);
  }

  #chat(id: number): Chat {
    const chat = this.#chats.get(id) ?? { messages: new Set(), own: new Map(), state: 'open' };
    this.#chats.set(id, chat);
    return chat;
  }

  /** The parameters of a JSON body or a form, or null when it holds none. */
  async #parameters(request: IncomingMessage): Promise<Parameters | null> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks);
    const body = raw.toString('utf8');
    const contentType = request.headers['content-type'] ?? '';
    if (body === '') return {};
    try {
      if (/^multipart\/form-data;/u.test(contentType)) return formParameters(raw, contentType);
      if (!/^application\/json/u.test(contentType)) return null;
      const parsed: unknown = JSON.parse(body);
      return typeof parsed === 'object' && parsed !== null ? (parsed as Parameters) : null;
    } catch {
      return null;
    }
  }
}

/** What of a message is seen: an edit that leaves it as it is is refused. */
function shown({ text = null, entities, reply_markup }: Parameters): string {
  return JSON.stringify([text, entities ?? [], reply_markup ?? null]);
}
