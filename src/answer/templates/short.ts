import type { ShortAnswer } from '../answer.ts';

export const YES: ShortAnswer = { type: 'yes', text: 'نعم', from: null, to: null };
export const NO: ShortAnswer = { type: 'no', text: 'لا', from: null, to: null };
