import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../src/answer/text/plain.ts';
import { type App, type AppConfig, openApp } from '../../src/app.ts';
import { explanationText } from '../../src/cli/terminal/explanation-text.ts';
import { loadMeetingReader, type MeetingReader } from '../../src/model/meeting-reader.ts';
import { loadNames, type NameTagger } from '../../src/model/names.ts';
import { chatModel } from '../../src/rewording/chat-model.ts';
import { INSTRUCTION } from '../../src/rewording/instruction.ts';
import { reword } from '../../src/rewording/reword.ts';
import { answered, citation, source, statement } from '../support/answers.ts';
import { newFolder } from '../support/archives.ts';
import { ChatServer, completion, json } from '../support/chat-server.ts';
import { promisedExplanation } from '../support/promised.ts';
import { newConfig, takenIn } from '../support/taken-in.ts';
import { HOSTILE } from './hostile.ts';

const UFUQ = source('1');
const QUESTION = 'من استقبل سالم الحداد في دار الضيافة؟';
const DAY = '2025-01-01';

let server: ChatServer;
let tagger: NameTagger;
let meetingReader: MeetingReader;

beforeAll(async () => {
  [server, tagger, meetingReader] = await Promise.all([ChatServer.open(), loadNames(), loadMeetingReader()]);
});
afterAll(() => Promise.all([server.close(), tagger.close(), meetingReader.close()]));

/** The only thing that a model is told, and the data beside it. */
function asked(): { readonly sentences: readonly { readonly text: string; readonly mark: string }[] } {
  const { messages } = server.requests.at(-1)?.body ?? { messages: [] };
  expect(messages.map(({ role }) => role)).toEqual(['system', 'user']);
  expect(messages[0]?.content).toBe(INSTRUCTION);
  return JSON.parse(messages[1]?.content ?? '');
}

describe('a sentence of an article', () => {
  it('of them there are twenty', () => {
    expect(new Set(HOSTILE.map(({ text }) => text)).size).toBe(20);
  });

  it.each(HOSTILE)(
    'with $name is data, and is sent as it is where a model obeys it',
    async ({ text, obeyed }) => {
      server.reply = json(completion(obeyed));
      const answer = answered([statement(text, citation(UFUQ, text))]);
      const model = chatModel({ url: server.url, model: 'obedient' });
      const { answer: sent, kept } = await reword(answer, { model, tagger, meetingReader });
      expect(kept).not.toBeNull();
      expect({ ...sent, ms: 0 }).toEqual({ ...answer, ms: 0 });
      const { sentences } = asked();
      expect(sentences.map(({ mark }) => mark)).toEqual(['⟦1⟧']);
      expect(sentences[0]?.text).toBe(text.replace(/[⟦⟧]/gu, '').replace(/\s+/gu, ' ').trim());
    },
  );
});

describe('isnad with an obedient model', { timeout: 120_000 }, () => {
  let app: App;
  let config: AppConfig;

  beforeAll(async () => {
    config = newConfig();
    const folder = join(newFolder(), 'articles');
    mkdirSync(folder);
    for (const [at, { text }] of HOSTILE.entries()) {
      const article = {
        url: `https://ufuq.example/${at}`,
        title: 'في دار الضيافة',
        published: '2024-03-11',
        text,
      };
      writeFileSync(join(folder, `${at}.json`), JSON.stringify(article));
    }
    await (await takenIn(config, [folder])).close();
    app = await openApp({ ...config, LLM_URL: server.url, LLM_MODEL: 'obedient' });
  }, 120_000);
  afterAll(() => app.close());

  it('answers over twenty such articles as it does without one', async () => {
    const plain = await openApp(config);
    for (const { obeyed } of HOSTILE) {
      server.reply = json(completion(obeyed));
      const answer = await app.ask(QUESTION, DAY);
      expect({ ...answer, ms: 0 }).toEqual({ ...(await plain.ask(QUESTION, DAY)), ms: 0 });
      expect(plainText(answer)).not.toMatch(/نموذج لغوي/u);
      expect(asked().sentences.length).toBeGreaterThan(0);
    }
    await plain.close();
  });

  it('says what was rejected to who asks why', async () => {
    server.reply = json(completion(HOSTILE[0]?.obeyed ?? ''));
    const why = await app.explain(QUESTION, DAY);
    expect(why.answer).not.toHaveProperty('wordedBy');
    const { rewording } = promisedExplanation.parse(JSON.parse(JSON.stringify(why)));
    expect(rewording?.by).toBe('obedient');
    expect(rewording?.kept).not.toBeNull();
    expect(explanationText(why)).toMatch(/^worded by obedient: no, /mu);
    // A sentence of it that is honest but for one name.
    server.reply = (response) => {
      const text = asked().sentences.map((one) => `${one.text.replaceAll('نادر', 'ماهر')} ${one.mark}`);
      json(completion(text.join(' ')))(response, server.requests[0] as never);
    };
    const lied = await app.explain(QUESTION, DAY);
    expect(lied.rewording?.kept).toBe('it says something else');
    expect(explanationText(lied)).toMatch(/^ {6}people: a name that is not there: «ماهر القصار»$/mu);
  });

  it('says honest words of the same model', async () => {
    server.reply = (response) => {
      const { sentences } = asked();
      const text = sentences.map(
        ({ text: one, mark }) => `${one.replace('في دار الضيافة', 'بدار الضيافة')} ${mark}`,
      );
      json(completion(text.join(' ')))(response, server.requests[0] as never);
    };
    const answer = await app.ask(QUESTION, DAY);
    expect(answer).toMatchObject({ kind: 'answered', wordedBy: 'obedient' });
    expect(plainText(answer)).toMatch(/صاغ هذا الجوابَ نموذجٌ لغوي/u);
    const { answer: replied } = await app.reply(QUESTION, DAY, null);
    expect(replied).toHaveProperty('wordedBy', 'obedient');
  });
});
