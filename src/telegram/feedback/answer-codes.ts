import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { TELEGRAM } from '../constants.ts';

/**
 * Numbers for answers, which say nothing of them, and codes for those who vote on them. Both need a key that is made of
 * the bot's token and kept nowhere, so that the file of votes alone tells nobody who voted; and a voter's code is
 * another one for each answer, so that it does not tell which votes are of one person either.
 */
export class AnswerCodes {
  readonly #key: Buffer;

  constructor(token: string) {
    this.#key = Buffer.from(hkdfSync('sha256', token, '', 'isnad votes', 32));
  }

  /** A number for an answer: twelve Latin letters, digits, `_` or `-`. */
  make(): string {
    const random = randomBytes(TELEGRAM.answerCode.random);
    return Buffer.concat([random, this.#proof(random)]).toString('base64url');
  }

  /** Whether we gave that number to an answer, as far as three bytes prove. */
  isOurs(answer: string): boolean {
    const bytes = Buffer.from(answer, 'base64url');
    if (bytes.length !== TELEGRAM.answerCode.random + TELEGRAM.answerCode.proof) return false;
    return timingSafeEqual(
      bytes.subarray(TELEGRAM.answerCode.random),
      this.#proof(bytes.subarray(0, TELEGRAM.answerCode.random)),
    );
  }

  /** The code under which somebody votes on an answer: HMAC-SHA256 over the answer's number and the person's. */
  voter(answer: string, person: number): string {
    return this.#hmac(`voter ${answer} ${person}`).toString('hex').slice(0, TELEGRAM.voterLength);
  }

  #proof(random: Buffer): Buffer {
    return this.#hmac(`answer ${random.toString('hex')}`).subarray(0, TELEGRAM.answerCode.proof);
  }

  #hmac(text: string): Buffer {
    return createHmac('sha256', this.#key).update(text).digest();
  }
}
