/** The commands that nothing follows. */
export const PLAIN = [
  'start',
  'help',
  'privacy',
  'forget',
  'latest',
  'sources',
  'language',
  'unfollow',
  'feedback',
] as const;
export type PlainCommand = (typeof PLAIN)[number];

/** The commands that names follow. */
export const NAMING = ['meetings', 'timeline', 'network', 'follow'] as const;
export type NamingCommand = (typeof NAMING)[number];

/** What Telegram lists, in this order. */
export const LISTED = [
  ...(['start', 'help', 'ask', 'latest', 'meetings', 'timeline', 'network'] as const),
  ...(['follow', 'unfollow', 'sources', 'language', 'privacy', 'forget'] as const),
];
export type ListedCommand = (typeof LISTED)[number];

/** The words that do what a command does, compared without «ال», vowel signs and the forms of alif. */
export const COMMAND_WORDS: Readonly<Record<string, PlainCommand>> = {
  ابدا: 'start',
  بدء: 'start',
  مساعدة: 'help',
  خصوصية: 'privacy',
  جديد: 'latest',
  'احدث اخبار': 'latest',
  مصادر: 'sources',
  لغة: 'language',
  متابعات: 'unfollow',
  متابعاتي: 'unfollow',
  // «إلغاء المتابعة».
  'غاء المتابعة': 'unfollow',
  'اوقف المتابعة': 'unfollow',
  انس: 'forget',
  نسيان: 'forget',
};

/** The words that name a command which names follow, in the same form. */
export const NAMING_WORDS: Readonly<Record<string, NamingCommand>> = {
  لقاءات: 'meetings',
  اجتماعات: 'meetings',
  'خط الزمني': 'timeline',
  'خط زمني': 'timeline',
  شبكة: 'network',
  تابع: 'follow',
  متابعة: 'follow',
};
