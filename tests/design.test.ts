import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../src/root.ts';
import { isnad } from './support/program.ts';

const DESIGN = readFileSync(join(ROOT, 'DESIGN.md'), 'utf8');
const CARRIED = DESIGN.slice(DESIGN.indexOf('## One sentence through all stages'));
const SENTENCE = /«([^»]+)»/u.exec(CARRIED)?.[1] ?? '';

/** The row of a stage of the sentence's table. */
function row(stage: string): string {
  return CARRIED.split('\n').find((line) => line.startsWith(`| ${stage} |`)) ?? '';
}

describe('the sentence that DESIGN.md carries through all stages', () => {
  let explained: {
    readonly words: readonly { readonly text: string; readonly stems: readonly string[] }[];
    readonly tagged: readonly { readonly kind: string; readonly text: string }[];
    readonly days: readonly { readonly from: string; readonly basis: string; readonly text: string }[];
    readonly passages: readonly {
      readonly roles: readonly { readonly role: string; readonly text: string }[];
    }[];
    readonly meetings: readonly {
      readonly kind: string;
      readonly status: string;
      readonly from: string;
      readonly place: string;
      readonly participants: readonly {
        readonly name: string;
        readonly title: string;
        readonly side: string;
      }[];
    }[];
  };

  beforeAll(async () => {
    const { stdout } = await isnad(['explain', '--json', SENTENCE, '--as-of', '2024-03-05']);
    explained = JSON.parse(stdout);
  });

  it('has the stems and the day that it says', () => {
    for (const [, word, stem] of row('words').matchAll(/«([^»]+)» → (?:stem )?`([^`]+)`/gu))
      expect(explained.words.find(({ text }) => text === word)?.stems).toContain(stem);
    expect(explained.days).toEqual([
      expect.objectContaining({ text: 'أمس', from: '2024-03-04', basis: 'relative' }),
    ]);
    expect(row('dates')).toContain('2024-03-04, basis `relative`');
  });

  it('has the names and roles that it says', () => {
    const names = [...row('name tagger').matchAll(/([a-z]+) «([^»]+)»/gu)].map(([, kind, text]) => ({
      kind,
      text,
    }));
    expect(names).toHaveLength(5);
    expect(explained.tagged).toEqual(
      expect.arrayContaining(names.map((name) => expect.objectContaining(name))),
    );
    const roles = explained.passages.flatMap((passage) => passage.roles);
    for (const role of ['first', 'time', 'place', 'topic']) {
      const text = new RegExp(`${role} «([^»]+)»`, 'u').exec(row('meeting reader'))?.[1];
      expect(roles.find((one) => one.role === role)?.text).toBe(text);
    }
  });

  it('tells of the meeting that it says', () => {
    const [meeting, ...others] = explained.meetings;
    expect(others).toEqual([]);
    expect(meeting).toMatchObject({
      kind: 'received',
      status: 'held',
      from: '2024-03-04',
      place: 'مقر الوزارة',
    });
    for (const { side, name, title } of meeting?.participants ?? [])
      expect(row('meeting')).toContain(`${side} ${name} (${title})`);
  });
});
