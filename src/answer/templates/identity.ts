import { betweenDays } from './meeting.ts';

/** «ورد ذكر فلان بصفة «وزير العدل» في خبر …»; `news` begins with a space, or is empty. */
export function mentionedAs(name: string, title: string, news: string): string {
  return `ورد ذكر ${name} بصفة «${title}»${news}.`;
}

/** « في خبر نُشر يوم …», « في خبرين نُشرا بين … و…», « في أخبار نُشرت بين … و…»: days in words, `to` null for one day. */
export function inNewsOf(times: number, from: string, to: string | null): string {
  const news = times === 1 ? 'خبر نُشر' : times === 2 ? 'خبرين نُشرا' : 'أخبار نُشرت';
  return ` في ${news} ${to === null ? `يوم ${from}` : betweenDays(from, to)}`;
}
