import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { NEWS } from '../constants.ts';

/** The encodings that UTF-8 is read in by mistake, and then written as UTF-8 once more. */
const MISTAKEN = ['windows-1252', 'windows-1256'];

const RUN = /[^\p{ASCII}]+/gu;
/** Arabic letters, or what is left of them in a text that was encoded three times. */
const ARABIC = /\p{Script=Arabic}|[Ø-Û][^\p{ASCII}]/u;

/**
 * A text that was encoded twice («Ø§Ù„Ø³Ø¯», «ط§ظ„ط³ط¯») as it was meant («السد»), any other as it is, and the reason
 * where letters were lost on the way.
 */
export function encodedOnce(text: string): { readonly text: string } | { readonly why: string } {
  let read = text;
  for (let times = 0; times < NEWS.encodedTimes; times++) {
    const before = read;
    for (const encoding of MISTAKEN) {
      const share = soundShare(read, encoding);
      if (share >= NEWS.encodedTwice) read = read.replace(RUN, (run) => undone(run, encoding) ?? run);
      else if (share >= NEWS.partlyTwice)
        return { why: `encoded twice: UTF-8 that was read as ${encoding}, and letters were lost` };
    }
    if (read === before) break;
  }
  return { text: read };
}

/** Of the runs beyond ASCII that begin as a letter in UTF-8 does, the share that is Arabic in UTF-8 once undone. */
function soundShare(text: string, encoding: string): number {
  let sound = 0;
  let runs = 0;
  for (const [run] of text.slice(0, NEWS.headForEncoding).matchAll(RUN)) {
    const lead = bytesOf(encoding).get(run.charAt(0)) ?? 0;
    if (lead < 0xc2 || lead > 0xf4) continue;
    const meant = undone(run, encoding);
    // A sign or a Latin letter may be sound by chance: it proves nothing.
    if (meant !== null && !ARABIC.test(meant)) continue;
    if (meant !== null) sound++;
    if (++runs >= NEWS.runsLookedAt) break;
  }
  return sound < NEWS.runsAtLeast ? 0 : sound / runs;
}

const UTF8 = new TextDecoder('utf-8');

function undone(run: string, encoding: string): string | null {
  const known = bytesOf(encoding);
  const bytes = new Uint8Array(run.length);
  for (let at = 0; at < run.length; at++) {
    const byte = known.get(run.charAt(at));
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  // A decoder that throws at what is none takes many times as long: nearly every word of a sound text is none.
  return isUtf8(bytes) ? UTF8.decode(bytes) : null;
}

const BYTES = new Map<string, Map<string, number>>();

/** The byte of each letter in an encoding; of those that windows-1252 lacks, as browsers read them, the control's. */
function bytesOf(encoding: string): Map<string, number> {
  const known = BYTES.get(encoding);
  if (known !== undefined) return known;
  const made = new Map<string, number>();
  for (let byte = 0x80; byte <= 0xff; byte++) {
    if (encoding === 'windows-1252') made.set(String.fromCharCode(byte), byte);
    made.set(iconv.decode(Buffer.from([byte]), encoding), byte);
  }
  BYTES.set(encoding, made);
  return made;
}
