import { createInterface } from 'node:readline';
import { localDay } from '../answer/days.ts';
import { plainText } from '../answer/plain.ts';
import type { App } from '../app.ts';
import { type Io, print, tell } from './io.ts';

/** What ends a chat. */
const FAREWELLS = new Set(['خروج', 'إنهاء', 'exit', 'quit', ':q']);

/** A chat in the terminal: a question a line, until the end of input, a farewell or Ctrl-C. */
export async function chat(app: App, io: Io): Promise<void> {
  const { articles } = app.archive.counts();
  tell(io, `${articles} مقالة. اكتب سؤالك بالعربية ثم اضغط Enter. للخروج: خروج`);
  const lines = createInterface({ input: io.stdin, output: io.stdout, prompt: '؟ ' });
  io.signal.addEventListener('abort', () => lines.close(), { once: true });
  lines.on('SIGINT', () => lines.close());
  lines.prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (FAREWELLS.has(question)) break;
    if (question !== '') {
      const answer = await app.ask(question, localDay(io.now()));
      print(io, `\n${plainText(answer)}\n`);
    }
    lines.prompt();
  }
  lines.close();
}
