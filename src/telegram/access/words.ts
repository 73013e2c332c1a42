/** What is said of access by codes, in Arabic. Lines are paragraphs. */

/** To whoever may not ask, beside that. */
export const HOW_TO_PAIR = 'إن كان لديك رمز دخول من القائم على البوت فأرسله هكذا: /pair ثم الرمز.';
export const PAIRED = 'أهلًا بك. أُذن لك بالسؤال، فاكتب سؤالك بالعربية. لمزيد من الإيضاح أرسل /help.';
export const PAIRED_BEFORE = 'أُذن لك بالسؤال من قبل، ولا تحتاج إلى رمز آخر.';
export const WRONG_CODE =
  'عذرًا، لا يصلح هذا الرمز: لعلّ فيه خطأ، أو انتهت مدته، أو استُعمل من قبل. اطلب رمزًا آخر من القائم على البوت.';
export const TOO_MANY_CODES = 'كثرت المحاولات. انتظر عشر دقائق من فضلك، ثم أرسل الرمز مرة أخرى.';
