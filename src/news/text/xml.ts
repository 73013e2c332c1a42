import { SaxesParser } from 'saxes';
import { NEWS } from '../constants.ts';

/** What is told of XML as it is read. Names are without their prefix; text is that between two tags. */
export interface XmlReading {
  readonly enter: (name: string, attributes: Readonly<Record<string, string>>, prefix: string) => void;
  readonly text: (text: string) => void;
  readonly leave: (name: string, prefix: string) => void;
}

/** Takes XML piece by piece. Entities that the document declares stay as they are written: none is expanded or fetched. */
export interface XmlReader {
  write(piece: string): void;
  /** What was broken in it, the first of that; null where nothing was. */
  end(): string | null;
}

/** XML nests deeper than any list of articles. */
export class XmlTrap extends Error {
  override readonly name = 'XmlTrap';
}

/** A parser that notes the first fault alone: an error of its own for each letter behind one takes a minute for 2 MB. */
class LenientParser extends SaxesParser<{ xmlns: false; position: false }> {
  broken: string | null = null;

  override fail(message: string): this {
    this.broken ??= message.slice(0, 120);
    return this;
  }
}

/** A reader of XML that goes on behind what is not well formed, as readers of feeds do. @throws XmlTrap */
export function xmlReader(reading: XmlReading): XmlReader {
  const parser = new LenientParser({ xmlns: false, position: false });
  let depth = 0;
  let ended = false;
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > NEWS.xmlDepth) throw new XmlTrap(`nests more than ${NEWS.xmlDepth} deep`);
    const [prefix, local] = parted(name);
    reading.enter(local, attributes, prefix);
  });
  parser.on('text', reading.text);
  parser.on('cdata', reading.text);
  parser.on('closetag', ({ name }) => {
    depth--;
    // What a torn document leaves open is not whole.
    if (ended) return;
    const [prefix, local] = parted(name);
    reading.leave(local, prefix);
  });
  return {
    write: (piece) => void parser.write(piece),
    end: () => {
      ended = true;
      parser.close();
      return parser.broken;
    },
  };
}

function parted(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon === -1 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}
