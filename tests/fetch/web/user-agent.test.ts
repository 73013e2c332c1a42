import { expect, it } from 'vitest';
import { userAgentOf } from '../../../src/fetch/web/user-agent.ts';

it('says who asks, and where they are found, where that is known', () => {
  expect(userAgentOf('1.2.3', undefined)).toBe('isnad/1.2.3');
  expect(userAgentOf('1.2.3', 'mailto:a@akhbar.example')).toBe('isnad/1.2.3 (+mailto:a@akhbar.example)');
});
