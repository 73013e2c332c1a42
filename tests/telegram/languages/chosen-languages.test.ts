import { expect, it } from 'vitest';
import { ChosenLanguages } from '../../../src/telegram/languages/chosen-languages.ts';
import { ownInMemory } from '../../../src/telegram/own-file.ts';

it('is the last that a chat chose, until it is forgotten', () => {
  const chosen = new ChosenLanguages(ownInMemory());
  expect(chosen.of(1)).toBeNull();
  chosen.choose(1, 'ckb');
  chosen.choose(1, 'en');
  chosen.choose(-2, 'ar');
  expect([chosen.of(1), chosen.of(-2)]).toEqual(['en', 'ar']);
  expect([chosen.forgetChat(1), chosen.forgetChat(1), chosen.of(1)]).toEqual([true, false, null]);
});

it('is none where the file holds a language that is not known', () => {
  const own = ownInMemory();
  const chosen = new ChosenLanguages(own);
  own.prepare('INSERT INTO languages VALUES (1, ?)').run('tlh');
  expect(chosen.of(1)).toBeNull();
});
