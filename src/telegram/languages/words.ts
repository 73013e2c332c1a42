import type { RemarkAbout } from '../../answer/answer.ts';
import type { Day } from '../../arabic/calendar/mention.ts';
import type { AccessWords } from '../access/words.ts';
import type { ListedCommand } from '../commands.ts';
import type { AdminWords } from './admin/words.ts';
import type { FollowWords } from './follow/words.ts';
import type { InlineWords } from './inline-words.ts';
import type { WhyWords } from './why-words.ts';

/**
 * What the bot says in its own words, in one language. Lines are paragraphs; what is shown of other texts comes already
 * isolated, and numbers as numbers.
 */
export interface Words {
  /** Which way its lines run. */
  readonly direction: 'rtl' | 'ltr';
  /** The language by its own name. */
  readonly name: string;
  /** A day in words. */
  readonly day: (day: Day) => string;
  /** What Telegram shows beside each command, 256 units at most. */
  readonly commands: Readonly<Record<ListedCommand, string>>;
  /** `articles` is how many there are to ask about; `examples` are questions that are answered. */
  readonly greeting: (articles: number, examples: readonly string[]) => string;
  readonly help: string;
  /** What is kept; `untilAnswered` where messages are on disk until they are answered. */
  readonly privacy: (untilAnswered: boolean) => string;
  readonly forgotten: (what: Forgotten) => string;

  /** What is said to what asks nothing of the news. */
  readonly remarks: Readonly<Record<Exclude<RemarkAbout, 'language' | 'kurdish'>, string>>;
  /** Under an answer that is in the words of a language model. */
  readonly wordedByModel: string;
  /** Over the cards of an inline query. */
  readonly inline: InlineWords;
  /** What a link asks for is not there. */
  readonly noSuchArticle: string;
  readonly noSuchQuestion: string;
  /** To administrators alone. */
  readonly admin: AdminWords;
  /** Of access by codes. */
  readonly access: AccessWords;
  /** Why an answer is what it is. */
  readonly why: WhyWords;

  /** Over the buttons with the names of the languages. */
  readonly whichLanguage: string;
  /** The language is now this one. */
  readonly languageChosen: string;

  /** One publisher: who, how many articles, and from when to when, in words. */
  readonly publisher: (who: string, articles: number, days: readonly [string, string] | null) => string;
  /** Whose articles there are, a line each, and how many more publishers. */
  readonly sources: (lines: readonly string[], left: number) => string;
  readonly noArticles: string;
  readonly unknownPublisher: string;

  /** To whom the operator did not list: the number to give the operator. */
  readonly notListed: (id: number, isGroup: boolean) => string;
  readonly nobodyKnown: (name: string) => string;
  readonly noName: string;
  readonly noSuchMeetings: string;
  /** With a calendar that leaves out so many meetings. */
  readonly dayless: (count: number) => string;

  readonly follow: FollowWords;

  /** On the buttons under an answer. */
  readonly buttons: Readonly<Record<'why' | 'more' | 'period' | 'share', string>>;
  /** On the buttons under meetings. */
  readonly next: string;
  readonly previous: string;
  readonly files: { readonly csv: string; readonly ics: string };
  /** On a button that opens source `number`. */
  readonly readSource: (number: number, publisher: string | null) => string;
  readonly whichPeriod: string;
  readonly noMore: string;
  readonly notRemembered: string;

  /** Why a message is not answered. */
  readonly tooLong: string;
  readonly empty: string;
  readonly notText: string;
  readonly busy: string;
  readonly full: string;
  readonly tooMany: string;
  readonly missed: string;
  readonly failed: string;
  readonly tookTooLong: string;
}

/** What /forget deleted of a chat. */
export interface Forgotten {
  /** Whether the last question and its answer were kept. */
  readonly question: boolean;
  /** Whether a language had been chosen. */
  readonly language: boolean;
  /** Whether who asks came by a code, which is kept. */
  readonly isPaired: boolean;
  /** How many answers were kept. */
  readonly answers: number;
  /** How many followings and votes were. */
  readonly followings: number;
  readonly votes: number;
}
