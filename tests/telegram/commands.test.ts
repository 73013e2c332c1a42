import { describe, expect, it } from 'vitest';
import { table } from '../../src/arabic/letters/tables.ts';
import { commandOfNames, LISTED, NAMING, PLAIN, plainCommand } from '../../src/telegram/commands.ts';

describe('the words that do a command', () => {
  it.each([
    ['مساعدة', 'help'],
    ['المساعدة', 'help'],
    ['/مساعدة', 'help'],
    [' الخُصوصيّة ', 'privacy'],
    ['ابدأ', 'start'],
    ['إبدأ', 'start'],
  ])('«%s» is /%s', (words, command) => {
    expect(plainCommand(words)).toBe(command);
    expect(commandOfNames(words)).toBeUndefined();
  });

  it.each([
    ['لقاءات', 'meetings'],
    ['الخط  الزمني', 'timeline'],
    ['تابع', 'follow'],
  ])('«%s» is /%s, with names', (words, command) => {
    expect(commandOfNames(words)).toBe(command);
    expect(plainCommand(words)).toBeUndefined();
  });

  it.each(['', '/', 'متى؟', 'مساعدة الوزير', 'help'])('«%s» is none', (words) => {
    expect([plainCommand(words), commandOfNames(words)]).toEqual([undefined, undefined]);
  });

  it('are each of one command', () => {
    for (const [command = '', words = ''] of table('command-words')) {
      expect(plainCommand(words) ?? commandOfNames(words), words).toBe(command);
    }
  });
});

it('whatever Telegram lists is known', () => {
  const known: readonly string[] = [...PLAIN, ...NAMING, 'ask'];
  for (const command of LISTED) expect(known).toContain(command);
});
