import type { Verb } from './agreement.ts';

/** The verbs that meetings are told with: past, present after «أن», jussive after «لم»; of him and of her. */
export const VERBS = {
  met: { past: ['التقى', 'التقت'], present: ['يلتقي', 'تلتقي'], jussive: ['يلتقِ', 'تلتقِ'] },
  gathered: { past: ['اجتمع', 'اجتمعت'], present: ['يجتمع', 'تجتمع'], jussive: ['يجتمع', 'تجتمع'] },
  received: { past: ['استقبل', 'استقبلت'], present: ['يستقبل', 'تستقبل'], jussive: ['يستقبل', 'تستقبل'] },
  visited: { past: ['زار', 'زارت'], present: ['يزور', 'تزور'], jussive: ['يزر', 'تزر'] },
  held: { past: ['أجرى', 'أجرت'], present: ['يجري', 'تجري'], jussive: ['يجرِ', 'تجرِ'] },
  discussed: { past: ['بحث', 'بحثت'], present: ['يبحث', 'تبحث'], jussive: ['يبحث', 'تبحث'] },
  tookPart: { past: ['شارك', 'شاركت'], present: ['يشارك', 'تشارك'], jussive: ['يشارك', 'تشارك'] },
  headed: { past: ['ترأس', 'ترأست'], present: ['يترأس', 'تترأس'], jussive: ['يترأس', 'تترأس'] },
  be: { past: ['كان', 'كانت'], present: ['يكون', 'تكون'], jussive: ['يكن', 'تكن'] },
  do: { past: ['قام', 'قامت'], present: ['يقوم', 'تقوم'], jussive: ['يقم', 'تقم'] },
} as const satisfies Readonly<Record<string, Verb>>;
