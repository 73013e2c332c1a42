import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands, programCommands, regenerated, standing } from '../scripts/generated.ts';
import { ROOT } from '../src/root.ts';
import { VARIABLES } from '../src/variables.ts';

const FILES = ['README.md', 'README.ar.md'];
const READMES = FILES.map((name) => [name, readFileSync(join(ROOT, name), 'utf8')] as const);
const COMMANDS = programCommands().map((command) => command.name());

/** The part of a README before its generated helps, and after: what is written by hand. */
function byHand(text: string): string {
  return text.replace(/<!-- generated: .*?<!-- end -->/gsu, '');
}

/** The anchors that GitHub gives the headings of a Markdown text. */
function anchors(text: string): string[] {
  return [...text.matchAll(/^#{1,6} (.+)$/gmu)].map((match) =>
    (match[1] as string)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(READMES)('%s', (name, text) => {
  // `tests/cli/bot/start.test.ts` holds the exchange: it has the program print it anyway.
  it('shows the helps that the program prints (npm run docs remakes them)', () => {
    const exchange = standing(text, 'exchange') ?? '';
    expect(text).toBe(regenerated(text, { commands: commands(), exchange }));
  });

  it('lists every command, and no other', () => {
    const rows = byHand(text).matchAll(/^\| (?:`|<code dir="ltr">)isnad(?: ([a-z]+))?/gmu);
    const listed = [...rows].map((match) => match[1] ?? '');
    expect(listed.toSorted()).toEqual(['', ...COMMANDS].toSorted());
    for (const [, word] of byHand(text).matchAll(/(?:`|<code dir="ltr">|npx )isnad ([a-z]+)/gu)) {
      expect(COMMANDS).toContain(word);
    }
  });

  it('lists the variables that the configuration reads, in its order', () => {
    const listed = [...text.matchAll(/^\| (?:`|<code dir="ltr">)([A-Z][A-Z_]+)/gmu)].map((match) => match[1]);
    expect(listed).toEqual(Object.keys(VARIABLES));
  });

  it('links only to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/gu)].map((match) => match[1] as string);
    const own = links.filter((link) => !/^https?:/u.test(link));
    expect(own.length).toBeGreaterThan(5);
    for (const link of own) {
      const [path = '', anchor] = link.split('#');
      const file = path === '' ? name : path;
      expect(existsSync(join(ROOT, file)), link).toBe(true);
      if (anchor === undefined) continue;
      expect(anchors(readFileSync(join(ROOT, file), 'utf8')), link).toContain(anchor);
    }
  });

  it('names only npm scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
    for (const [, script] of text.matchAll(/npm run ([a-z:-]+)/gu)) {
      expect(Object.keys(scripts)).toContain(script);
    }
  });
});

describe('README.ar.md', () => {
  it('keeps code from left to right, and every division closed', () => {
    const text = READMES[1]?.[1] as string;
    expect(text.match(/<div /gu)?.length).toBe(text.match(/<\/div>/gu)?.length);
    const shell = text.split(/^```(?:sh|json)$/mu).slice(0, -1);
    for (const before of shell) expect(before.endsWith('<div dir="ltr">\n\n')).toBe(true);
    expect(byHand(text)).not.toMatch(/(?<!`)`[^`\n]+`(?!`)/u);
  });
});

describe('the generator', () => {
  it('leaves what it made as it is, and says when a place is missing or unknown', () => {
    const given = { commands: 'one', exchange: 'two' };
    const places = (names: readonly string[]): string =>
      names.map((name) => `before\n<!-- generated: ${name}, by us -->\nold\n<!-- end -->\n`).join('');
    const once = regenerated(places(['commands', 'exchange']), given);
    expect(once).toContain('-->\n\none\n\n<!-- end -->');
    expect(once).not.toContain('old');
    expect(regenerated(once, given)).toBe(once);
    expect(() => regenerated(places(['commands']), given)).toThrow(/no place is marked for exchange/u);
    expect(() => regenerated(places(['commands', 'other']), given)).toThrow(/by the name other/u);
  });
});

describe('SECURITY.md', () => {
  it('names for each threat a test that is there', () => {
    const rows = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8').match(/^\| [^*-].*\|$/gmu) ?? [];
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows.slice(1)) {
      const tests = [...row.matchAll(/`(tests\/[^`]+)`/gu)].map((match) => match[1] as string);
      expect(tests.length, row).toBeGreaterThan(0);
      for (const test of tests) expect(existsSync(join(ROOT, test)), test).toBe(true);
    }
  });
});
