import { createInterface } from 'node:readline';
import { localDay } from '../../answer/grammar/days.ts';
import { plainText } from '../../answer/text/plain.ts';
import { meantLine } from '../../answer/text/wording.ts';
import type { App } from '../../app.ts';
import { type Before, keptAfter } from '../../conversation/reply.ts';
import { EXIT, type Io, print, tell } from '../terminal/io.ts';

/** What ends a chat. */
const FAREWELLS = new Set(['خروج', 'إنهاء', 'exit', 'quit', ':q']);

/**
 * A chat in the terminal: a question a line, until the end of input or a farewell; Ctrl-C interrupts it. Gives the
 * exit code.
 */
export async function chat(app: App, io: Io): Promise<number> {
  const { articles } = app.archive.counts();
  tell(io, `${articles} مقالة. اكتب سؤالك بالعربية ثم اضغط Enter. للخروج: خروج`);
  const isTerminal = io.stdin.isTTY === true && io.stdout.isTTY === true;
  const lines = createInterface({
    input: io.stdin,
    ...(isTerminal ? { output: io.stdout, terminal: true } : {}),
    prompt: '؟ ',
  });
  let before: Before | null = null;
  let interrupted = false;
  let closed = false;
  const interrupt = (): void => {
    interrupted = true;
    lines.close();
  };
  io.signal.addEventListener('abort', interrupt, { once: true });
  lines.on('SIGINT', interrupt).on('close', () => {
    closed = true;
  });
  try {
    lines.prompt();
    for await (const line of lines) {
      const question = line.trim();
      if (interrupted || FAREWELLS.has(question)) break;
      if (question !== '') {
        const reply = await app.reply(question, localDay(io.now()), before);
        before = keptAfter(reply, question, before);
        const meant = reply.meant === null ? '' : `${meantLine(reply.meant.text)}\n\n`;
        print(io, `\n${meant}${plainText(reply.answer)}\n`);
      }
      if (!closed) lines.prompt();
    }
  } finally {
    // An open reader of the terminal keeps the program alive, whatever has failed.
    lines.close();
  }
  return interrupted ? EXIT.interrupted : EXIT.done;
}
