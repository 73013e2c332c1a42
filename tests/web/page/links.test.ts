import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Links, linkKey, type Subject } from '../../../src/web/page/links.ts';

const KEY = linkKey('7000001:AAExample');
let time = Date.parse('2026-11-23T09:00:00Z');
const links = (key: Buffer | null, base = 'https://reader.example/read') =>
  new Links(base, { key, now: () => new Date(time) });

/** What a link shows of its signature. */
function queryOf(url: string) {
  const { searchParams } = new URL(url);
  return { until: searchParams.get('until') ?? undefined, sign: searchParams.get('sign') ?? undefined };
}

describe('links that everybody may open', () => {
  const open = links(null);

  it('lead to where things are, unsigned', () => {
    expect(open.questions(open.fresh)).toBe('https://reader.example/read/');
    expect(open.article({ id: 'a1' }, undefined, null)).toBe('https://reader.example/read/articles/a1');
    expect(open.article({ id: 'a1' }, { start: 3, end: 9 }, null)).toBe(
      'https://reader.example/read/articles/a1?from=3&to=9#cited',
    );
    expect(open.person('سلمى', 1, null)).toBe(
      `https://reader.example/read/people?name=${encodeURIComponent('سلمى')}`,
    );
    expect(open.picture('timeline', { name: 'x', page: 2, theme: 'dark' }, null)).toBe(
      'https://reader.example/read/people/timeline.png?name=x&page=2&theme=dark',
    );
    expect([open.style, open.icon, open.path, open.fresh]).toEqual([
      'https://reader.example/read/style.css',
      'https://reader.example/read/icon.svg',
      '/read',
      null,
    ]);
  });

  it('open everything', () => {
    expect(open.opens('questions', {})).toBeNull();
    expect(open.opens('article x', { until: '1', sign: 'bad' })).toBeNull();
    expect(open.signed(null)).toEqual({});
    expect(open.signed(1_790_000_000)).toEqual({});
    expect(links(KEY).signed(null)).toEqual({});
  });
});

describe('links that are signed', () => {
  const signed = links(KEY);

  it('open what they name, and nothing else', () => {
    const { fresh } = signed;
    const query = queryOf(signed.article({ id: 'a1' }, { start: 1, end: 2 }, fresh));
    expect(signed.opens('article a1', query)).toBe(fresh);
    for (const other of ['article a2', 'questions', 'person a1'] as Subject[])
      expect(signed.opens(other, query)).toBe(false);
    expect(links(linkKey('other')).opens('article a1', query)).toBe(false);
  });

  it('cease to open, and for no longer when their end is changed', () => {
    const query = queryOf(signed.person('سلمى', 1, signed.fresh));
    expect(signed.opens('person سلمى', { ...query, until: String(Number(query.until) + 1) })).toBe(false);
    time += 30 * 86_400_000;
    expect(signed.opens('person سلمى', query)).toBe(false);
    time -= 30 * 86_400_000;
    expect(signed.opens('person سلمى', query)).not.toBe(false);
  });

  it('are not opened by anything that is made up', () => {
    fc.assert(
      fc.property(fc.option(fc.string()), fc.option(fc.string()), (until, sign) => {
        const query = { until: until ?? undefined, sign: sign ?? undefined };
        expect(signed.opens('questions', query)).toBe(false);
      }),
    );
  });

  it('tell a form what it has to send along', () => {
    expect(signed.opens('questions', signed.signed(signed.fresh))).toBe(signed.fresh);
  });
});

describe('the key', () => {
  it('changes with the token, and tells nothing of it', () => {
    expect(linkKey('a')).toHaveLength(32);
    expect(linkKey('a').equals(linkKey('b'))).toBe(false);
    expect(linkKey('7000001:AAExample').toString('latin1')).not.toContain('AAExample');
  });
});
