import { plainText } from '../../answer/text/plain.ts';
import type { App } from '../../app.ts';
import type { Day } from '../../arabic/calendar/mention.ts';
import { explanationText } from '../terminal/explanation-text.ts';

/** What `isnad ask` prints for a question: the answer, or with `--explain` why it is what it is. */
export async function answered(
  app: App,
  question: string,
  { asOf, json, explain }: { readonly asOf: Day; readonly json?: true; readonly explain?: true },
): Promise<string> {
  if (explain) {
    const why = await app.explain(question, asOf);
    return json ? JSON.stringify(why) : explanationText(why);
  }
  const answer = await app.ask(question, asOf);
  return json ? JSON.stringify(answer) : `${plainText(answer)}\n`;
}
