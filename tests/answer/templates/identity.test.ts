import { expect, it } from 'vitest';
import { inNewsOf, mentionedAs } from '../../../src/answer/templates/identity.ts';

it.each([
  [inNewsOf(1, 'الأحد', null), ' في خبر نُشر يوم الأحد'],
  [inNewsOf(2, 'السبت', 'الأحد'), ' في خبرين نُشرا بين السبت والأحد'],
  [inNewsOf(5, 'السبت', 'الأحد'), ' في أخبار نُشرت بين السبت والأحد'],
])('who is mentioned%s', (news, said) => {
  expect(mentionedAs('سالم الحداد', 'وزير العدل', news)).toBe(
    `ورد ذكر سالم الحداد بصفة «وزير العدل»${said}.`,
  );
});
