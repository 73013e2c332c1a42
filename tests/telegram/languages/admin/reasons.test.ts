import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reasonIn } from '../../../../src/telegram/languages/admin/reasons.ts';

const SOURCES = join(import.meta.dirname, '../../../../src');

/** Reasons as they stand in the sources, with something in the place of what differs. */
function written(): string[] {
  const files = ['news', 'fetch'].flatMap((room) =>
    readdirSync(join(SOURCES, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(room, name)),
  );
  const reasons = files.flatMap((file) =>
    [
      ...readFileSync(join(SOURCES, file), 'utf8').matchAll(
        /(?:why: |failed\(\s*|return )(?:'((?:[^'\\\n]|\\.)+)'|`((?:[^`\\]|\\.)+)`)(?=[,;) }])/gu,
      ),
    ].map(([, plain, template]) => plain ?? (template ?? '').replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/gu, '7')),
  );
  // Of what else functions return, only what is a sentence is a reason.
  return [...new Set(reasons)].filter((reason) =>
    /^(?![7: ]+$)(?!standard input$)[\w(-].* |^(?:empty|stopped)$/u.test(reason),
  );
}

describe('why something was left out', () => {
  it.each([
    ['too little text: 3 letters', 'نصّه قصير جدًّا، وعدد حروفه 3'],
    ['404: not there', '404: غير موجود'],
    [
      'leads to http://10.0.0.1/a: oddly spelled: x stands for y',
      'يحوّل إلى http://10.0.0.1/a: كُتب على غير المعتاد: x stands for y',
    ],
    [
      '429: asked too often; asks to be left alone for 10 minutes',
      '429: كثرت الطلبات على الموقع، ويطلب الموقع الانتظار 10 من الدقائق',
    ],
    ['nobody foresaw this', 'nobody foresaw this'],
    ['', ''],
  ])('%s is said in Arabic', (english, arabic) => {
    expect(reasonIn(english, 'ar')).toBe(arabic);
    expect(reasonIn(english, 'en')).toBe(english);
  });

  it('is said in Arabic and in Kurdish wherever a page, a file or an address is left out', () => {
    const all = written();
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter((reason) => reasonIn(reason, 'ar') === reason)).toEqual([]);
    expect(all.filter((reason) => reasonIn(reason, 'ckb') === reason)).toEqual([]);
  });

  it('takes no time that grows more than its length', () => {
    const long = `leads to ${'a: '.repeat(20_000)}`;
    expect(reasonIn(long, 'ar').length).toBeGreaterThan(long.length / 2);
  });
});
