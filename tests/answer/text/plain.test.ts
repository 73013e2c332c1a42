import { expect, it } from 'vitest';
import { plainText } from '../../../src/answer/text/plain.ts';
import { answered, citation, source, statement } from '../../support/answers.ts';

const ONE = 'استقبل سالم الحداد وفد المزارعين،';
const OTHER = 'وقال إن حصص الماء لن تُمسّ.';
const statements = [
  statement(ONE, citation(source('a'), ONE)),
  statement(OTHER, citation(source('b'), OTHER)),
] as const;

it('is a paragraph for each statement', () => {
  const text = plainText(answered(statements));
  expect(text).toContain(`${ONE} [1]\n\n${OTHER} [2]\n`);
  expect(text).not.toContain('نموذج');
});

it('is one paragraph where a model worded it, and says so', () => {
  const text = plainText(answered(statements, { wordedBy: 'invented' }));
  expect(text).toContain(`${ONE} [1] ${OTHER} [2]\n\nصاغ هذا الجوابَ نموذجٌ لغوي`);
  expect(text).not.toContain('invented');
});
