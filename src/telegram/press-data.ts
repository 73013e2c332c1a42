import { isLanguage } from './languages/languages.ts';
import { type FileFormat, PRESSES, type Press, type Request } from './request.ts';

/** What the data of a button is like, and what it wants. */
interface PressRule {
  readonly form: RegExp;
  /** Data of that form. */
  readonly example: string;
  readonly request: (parts: readonly string[]) => Request | null;
}

export const PRESS_RULES: readonly PressRule[] = [
  {
    form: /^choice:(\d{1,2})$/u,
    example: 'choice:1',
    request: ([at]) => ({ kind: 'choice', at: Number(at) }),
  },
  {
    form: /^language:(\w{2,3})$/u,
    example: 'language:ckb',
    request: ([language = '']) => (isLanguage(language) ? { kind: 'language-chosen', language } : null),
  },
  {
    form: /^page:(\d{1,5})$/u,
    example: 'page:2',
    request: ([page]) => ({ kind: 'page', page: Number(page) }),
  },
  {
    form: /^file:(csv|ics)$/u,
    example: 'file:csv',
    request: ([format]) => ({ kind: 'file', format: format as FileFormat }),
  },
  {
    form: /^(unfollow|unlist):(\d{1,15})$/u,
    example: 'unfollow:3',
    request: ([where, id]) => ({ kind: 'end', id: Number(id), where: where as 'unfollow' | 'unlist' }),
  },
  {
    form: /^(right|wrong):([\w-]{1,20})$/u,
    example: 'right:abc',
    request: ([verdict, answer = '']) => ({ kind: 'vote', answer, isRight: verdict === 'right' }),
  },
];

/** What the data of a pressed button wants; null for a button that the bot does not know any more. */
export function pressOf(data = ''): Request | null {
  for (const { form, request } of PRESS_RULES) {
    const [, ...parts] = form.exec(data) ?? [];
    if (parts.length > 0) return request(parts);
  }
  return PRESSES.has(data) ? { kind: data as Press } : null;
}
