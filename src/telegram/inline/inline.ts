import { GrammyError } from 'grammy';
import type { Answer } from '../../answer/answer.ts';
import { localDay } from '../../answer/grammar/days.ts';
import { type AdmissionParts, mayAsk } from '../admission.ts';
import { TELEGRAM } from '../constants.ts';
import { inTime, TooSlow } from '../in-time.ts';
import type { KeptQuestions } from '../kept-questions.ts';
import { withPages } from '../pages.ts';
import { pause } from '../pause.ts';
import type { ResponseParts } from '../response-parts.ts';
import { type StartLink, startPayload } from '../start-links.ts';
import type { Turn } from '../turn.ts';
import { Buckets, type Line, LineFull } from '../turns.ts';
import { type Card, cards } from './cards.ts';

interface InlineParts
  extends Pick<ResponseParts, 'answerer' | 'now' | 'pageOf'>,
    Pick<AdmissionParts, 'users' | 'admins' | 'pairs'> {
  readonly line: Line;
  readonly questions: KeptQuestions;
  readonly inlinePauseMs?: number;
}

/** What is shown while somebody types: cards, or a button that leads to the chat with the bot. */
interface Shown {
  readonly outcome: string;
  readonly results: readonly Card[];
  readonly button?: { readonly text: string; readonly link: StartLink | null };
  readonly cached: number;
}

/**
 * Answers inline queries with cited cards: what is typed on is not answered, but what ends with a question mark, or is the
 * last for a second. Each newer query of somebody ends the work on the one before.
 */
export function inlineAnswers(parts: InlineParts) {
  const { answerer, line, questions, now, pageOf, inlinePauseMs = TELEGRAM.inlinePauseMs } = parts;
  const typing = new Map<number, AbortController>();
  const perUser = new Buckets(TELEGRAM.perUser);
  const isOpen = parts.users === undefined && parts.pairs === undefined;

  const found = async (turn: Turn, user: number, text: string, newer: AbortSignal): Promise<Shown> => {
    const { inline } = turn.words;
    if (!perUser.take(String(user), now().getTime()) || line.wait > TELEGRAM.inlineWaitMs)
      return noticeCard('busy', inline.busy, null);
    const asked = (): StartLink => ({ to: 'question', id: questions.keep(user, text, now().getTime()) });
    try {
      const { answer } = await inTime(turn, TELEGRAM.inlineLatestMs, (late) => {
        const signal = AbortSignal.any([late, newer]);
        return line.run(() => answerer.reply(text, localDay(now()), null, signal), signal);
      });
      const shown = pageOf === undefined ? answer : withPages(answer, pageOf);
      return shown.kind === 'answered'
        ? { outcome: 'answered', results: cards(shown), cached: TELEGRAM.inlineCachedS.answered }
        : unanswered(turn, shown, asked);
    } catch (error) {
      if (error instanceof LineFull) return noticeCard('busy', inline.busy, null);
      if (error instanceof TooSlow) return noticeCard('slow', inline.slow, asked());
      throw error;
    }
  };

  const shownTo = async (turn: Turn, user: number, newer: AbortSignal): Promise<Shown | null> => {
    const { inline } = turn.words;
    const text = turn.inlineQuery?.query.trim() ?? '';
    turn.request = { kind: 'inline', text };
    if (!mayAsk(user, null, parts)) return noticeCard('not listed', inline.notListed, null);
    if ((text.match(/\p{L}/gu)?.length ?? 0) < TELEGRAM.inlineLetters)
      return noticeCard('empty', inline.howTo, { to: 'help' });
    if (!/[؟?]$/u.test(text)) await pause(inlinePauseMs, newer);
    return newer.aborted ? null : await found(turn, user, text, newer);
  };

  const respond = async (turn: Turn): Promise<void> => {
    const user = turn.inlineQuery?.from.id;
    if (user === undefined) return;
    typing.get(user)?.abort(new Error('more was typed'));
    const own = new AbortController();
    typing.set(user, own);
    try {
      const shown = await shownTo(turn, user, own.signal);
      if (shown !== null && !own.signal.aborted) await show(turn, shown, isOpen);
      else turn.outcome = 'typed on';
    } catch (error) {
      if (!own.signal.aborted) throw error;
      turn.outcome = 'typed on';
    } finally {
      if (typing.get(user) === own) typing.delete(user);
    }
  };

  return { respond, forget: () => perUser.forget(now().getTime()) };
}

/** A button instead of cards; without a link it opens the chat with the bot. */
function noticeCard(outcome: string, text: string, link: StartLink | null): Shown {
  return { outcome, results: [], button: { text, link }, cached: 0 };
}

/** What is nearest, or whom the question may mean, is told in the chat with the bot. */
function unanswered(
  { words: { inline } }: Turn,
  answer: Exclude<Answer, { readonly kind: 'answered' }>,
  asked: () => StartLink,
): Shown {
  if (answer.kind === 'remark' || answer.why === 'not-understood')
    return noticeCard('not understood', inline.howTo, { to: 'help' });
  const text = answer.why === 'ambiguous' ? inline.which : inline.unanswered;
  return { ...noticeCard(answer.why, text, asked()), cached: TELEGRAM.inlineCachedS.else };
}

/** Cards are the same for everybody who may ask; buttons are in the reader's language, and lead to his own question. */
async function show(turn: Turn, { outcome, results, button, cached }: Shown, isOpen: boolean): Promise<void> {
  turn.outcome = outcome;
  try {
    await turn.answerInlineQuery([...results], {
      cache_time: cached,
      is_personal: !isOpen || button !== undefined,
      ...(button === undefined
        ? {}
        : {
            button: {
              text: button.text,
              start_parameter: button.link === null ? 'hello' : startPayload(button.link),
            },
          }),
    });
  } catch (error) {
    if (!(error instanceof GrammyError) || !/query is too old/iu.test(error.description)) throw error;
    turn.outcome = 'late';
  }
}
