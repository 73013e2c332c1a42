import { dates } from '../src/arabic/dates.ts';
import { tokens } from '../src/arabic/tokens.ts';
import { nounIn, verbIn } from '../src/meetings/lexicon.ts';
import type { Meeting } from '../src/meetings/meeting.ts';
import type { Tagged } from '../src/meetings/read.ts';

/** What one gets without reading: each verb or noun of the table, with the tagged person nearest on each side of it. */
export function plainMeetings(
  article: { readonly text: string; readonly published: string },
  names: readonly Tagged[],
): Meeting[] {
  const found: Meeting[] = [];
  for (const { sentence, spans } of names) {
    const text = article.text.slice(sentence.start, sentence.end);
    const people = spans.filter((span) => span.kind === 'person');
    for (const token of tokens(text)) {
      const trigger = verbIn(token.text)?.trigger ?? nounIn(token.text)?.trigger;
      if (trigger === undefined || ['light', 'attendance', 'headship'].includes(trigger.frame)) continue;
      const left = people.filter((span) => span.end <= token.start).at(-1);
      const right = people.filter((span) => span.start >= token.end);
      const pair = left === undefined ? right.slice(0, 2) : [left, ...right.slice(0, 1)];
      if (pair.length < 2) continue;
      const day = dates(text, article.published.slice(0, 10)).find(
        (mention) => mention.basis !== 'unresolved',
      );
      const place = spans.find((span) => span.kind === 'place');
      found.push({
        participants: pair.map(({ text: name }) => ({
          name,
          person: name,
          title: null,
          side: 'peer',
          sort: 'person',
          attends: false,
        })),
        kind: trigger.kind,
        status: 'held',
        from: day?.from ?? null,
        to: day?.to ?? null,
        basis: day === undefined ? null : day.basis,
        place: place?.text ?? null,
        topic: null,
        evidence: sentence,
      });
      break;
    }
  }
  return found;
}
