import { describe, expect, it } from 'vitest';
import type { Exported } from '../../../src/news/exports/exported.ts';
import { telegramPosts } from '../../../src/news/exports/telegram.ts';

async function posts(value: unknown, channel: string | null = null, size = 9): Promise<Exported[]> {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const found: Exported[] = [];
  for await (const post of telegramPosts(pieces(), channel)) found.push(post);
  return found;
}

const message = (more: object) => ({
  id: 7,
  type: 'message',
  date: '2024-03-04T10:15:00',
  text: 'نص',
  ...more,
});
const chat = (...messages: unknown[]) => ({ name: 'النهر', id: 12, type: 'public_channel', messages });

describe('the posts of a channel', () => {
  it('have text, day, channel and an address for its members', async () => {
    const whole = { type: 'bold', text: 'جسر' };
    expect(
      await posts(chat(message({ text: [whole, ' جديد', { type: 'x' }, 3], date_unixtime: '1709536500' }))),
    ).toEqual([
      {
        url: 'https://t.me/c/12/7',
        title: null,
        text: 'جسر جديد',
        form: 'plain',
        published: '1709536500',
        publisher: 'النهر',
      },
    ]);
    expect((await posts(chat(message({}))))[0]?.published).toBe('2024-03-04T10:15:00');
  });

  it('stand below the channel that is named', async () => {
    expect((await posts(chat(message({})), 'https://t.me/nahr'))[0]?.url).toBe('https://t.me/nahr/7');
    expect((await posts(chat(message({ id: 'x' })), 'https://t.me/nahr'))[0]?.url).toBeNull();
  });

  it('are of all chats of an export, each with its own name', async () => {
    const other = { ...chat(message({})), name: 'الأفق', id: 13 };
    const all = await posts({ chats: { list: [chat(message({})), other] } });
    expect(all.map(({ url, publisher }) => [url, publisher])).toEqual([
      ['https://t.me/c/12/7', 'النهر'],
      ['https://t.me/c/13/7', 'الأفق'],
    ]);
  });

  it('are named by who wrote them where the chat has no name', async () => {
    const { name: _name, ...nameless } = chat(message({ from: 'سامر' }));
    expect((await posts(nameless))[0]).toMatchObject({ publisher: 'سامر' });
  });

  it.each([
    message({ text: ' ' }),
    message({ type: 'service' }),
    message({ text: { a: 1 } }),
    null,
    3,
    'x',
    [],
  ])('are none of %j', async (one) => {
    expect(await posts(chat(one))).toEqual([]);
  });
});

describe('an export that is', () => {
  it('torn gives what stands before the tear, and no more', async () => {
    const whole = `{"name":"النهر","id":12,"messages":[${JSON.stringify(message({}))},`;
    const torn = `${whole}{]]`;
    await expect(posts(torn)).rejects.toThrow();
    const found: Exported[] = [];
    async function* pieces(): AsyncGenerator<string> {
      yield whole;
      yield torn.slice(whole.length);
    }
    await expect(async () => {
      for await (const post of telegramPosts(pieces(), null)) found.push(post);
    }).rejects.toThrow();
    expect(found).toHaveLength(1);
  });

  it('no JSON, or empty, gives none', async () => {
    await expect(posts('نص')).rejects.toThrow();
    expect(await posts('{}')).toEqual([]);
    expect(await posts('')).toEqual([]);
  });

  it('one message without end is refused', async () => {
    const endless = `{"messages":[{"text":"${'ا'.repeat(17_000_000)}`;
    await expect(posts(endless, null, 1_000_000)).rejects.toThrow(/no message ends in 16 MB/u);
  });
});
