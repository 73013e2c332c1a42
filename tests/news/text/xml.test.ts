import { SaxesParser } from 'saxes';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type XmlReader, xmlReader } from '../../../src/news/text/xml.ts';

afterEach(() => vi.restoreAllMocks());

function reading(told: string[]): XmlReader {
  return xmlReader({
    enter: (name) => told.push(`<${name}>`),
    text: (text) => told.push(text),
    leave: (name) => told.push(`</${name}>`),
  });
}

describe('a reader of XML', () => {
  it('tells the first of many faults, and makes no error of any', () => {
    const made = vi.spyOn(SaxesParser.prototype, 'makeError');
    const told: string[] = [];
    const reader = reading(told);
    reader.write('<a><b>أ</b>');
    // Behind this each letter is a fault of its own.
    for (let at = 0; at < 20; at++) reader.write(`<!x${'ب'.repeat(1_000)}`);
    expect(reader.end()).toBe('incorrect syntax.');
    expect(told).toEqual(['<a>', '<b>', 'أ', '</b>']);
    expect(made).not.toHaveBeenCalled();
  });

  it('goes on behind what is not well formed', () => {
    const told: string[] = [];
    const reader = reading(told);
    reader.write('<a>أ ]]> <b c="1" c="2">ج</b></a>');
    expect(reader.end()).not.toBeNull();
    expect(told.filter((one) => one.startsWith('<'))).toEqual(['<a>', '<b>', '</b>', '</a>']);
    const sound = reading([]);
    sound.write('<a/>');
    expect(sound.end()).toBeNull();
  });
});
