import type { Day } from '../../../arabic/calendar/mention.ts';
import { ARCHIVE } from '../../constants.ts';
import type { Days } from '../parts.ts';

/** No day is so early. */
const NONE = -(2 ** 31);

/**
 * The days that passages speak of, and those on which their articles were published, by the passages' ids: some forty
 * bytes a passage, so that a question asks nobody for the days of thousands.
 */
export class PassageDays {
  #published = new Int32Array(1024).fill(NONE);
  /** Where in `#spoken` the last day of each passage is; 0 for none. */
  #last = new Int32Array(1024);
  /** First day, last day, and where the day before is, one after the other. */
  #spoken = new Int32Array(1024);
  #end = 3;
  #greatest = 0;

  /** The greatest id of a passage that is known. */
  get greatest(): number {
    return this.#greatest;
  }

  /** Notes a passage, and on which day its article was published; empty where that is not known. */
  publish(passage: number, day: Day): void {
    this.#makeRoom(passage);
    this.#published[passage] = numberOf(day);
    this.#greatest = Math.max(this.#greatest, passage);
  }

  /** Notes a day or interval that a passage speaks of. */
  speak(passage: number, { from, to }: Days): void {
    this.#makeRoom(passage);
    if (this.#end + 3 > this.#spoken.length) this.#spoken = grown(this.#spoken, this.#end + 3);
    this.#spoken.set([numberOf(from), numberOf(to), this.#last[passage] as number], this.#end);
    this.#last[passage] = this.#end;
    this.#end += 3;
  }

  /** Tells of a passage whether it speaks of one of the days, or its article was published then or in the two days after. */
  within(days: Days): (passage: number) => boolean {
    const [from, to] = [numberOf(days.from), numberOf(days.to)];
    const spoken = this.#spoken;
    return (passage) => {
      const published = this.#published[passage] ?? NONE;
      if (published >= from && published <= to + ARCHIVE.publishedAfter) return true;
      for (let at = this.#last[passage] ?? 0; at > 0; at = spoken[at + 2] as number) {
        if ((spoken[at] as number) <= to && (spoken[at + 1] as number) >= from) return true;
      }
      return false;
    };
  }

  #makeRoom(passage: number): void {
    if (passage < this.#last.length) return;
    const before = this.#published.length;
    this.#published = grown(this.#published, passage + 1).fill(NONE, before);
    this.#last = grown(this.#last, passage + 1);
  }
}

function grown(numbers: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(Math.max(least, Math.ceil(1.5 * numbers.length)));
  more.set(numbers);
  return more;
}

/** Days since 1970. */
function numberOf(day: Day): number {
  const number = Date.parse(day) / 86_400_000;
  return Number.isNaN(number) ? NONE : Math.floor(number);
}
