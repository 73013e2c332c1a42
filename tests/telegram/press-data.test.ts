import { describe, expect, it } from 'vitest';
import { PRESS_RULES, pressOf } from '../../src/telegram/press-data.ts';

describe('the data of a pressed button', () => {
  it.each(PRESS_RULES.map(({ example, form, request }) => [example, form, request] as const))(
    '«%s» is of one form, and wants what that form does',
    (example, form, request) => {
      expect(PRESS_RULES.filter((rule) => rule.form.test(example)).map((rule) => rule.form)).toEqual([form]);
      const [, ...parts] = form.exec(example) ?? [];
      expect(pressOf(example)).toEqual(request(parts));
      expect(pressOf(example)).not.toBeNull();
    },
  );

  it.each(['', 'choice:', 'choice:100', 'language:xx', 'file:exe', 'page:1 ', 'end:1'])(
    '«%s» wants nothing',
    (data) => {
      expect(pressOf(data)).toBeNull();
    },
  );
});
