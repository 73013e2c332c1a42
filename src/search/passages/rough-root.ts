import { ARABIC } from '../../arabic/constants.ts';
import { remembered } from '../../arabic/letters/remembered.ts';
import { SEARCH } from '../constants.ts';

/** Letters that forms of one root have before it, when three are left: «استعمل», «متعلم», «انتخب», «يكتب». */
const BEFORE = /^(?:[امتي]ست|ان|م[نت]|[تي]ت|[متينا])(?=...)/u;
/** Letters that come and go within a root's forms. */
const WEAK = /[اويىةهءأإؤئ]/gu;
/** Endings that the stem has kept. */
const AFTER = /(?<=..)[تن]$/u;

/**
 * The consonants that stems of one root have in common, roughly: «أسس», «مؤسس» and «تأسيس» have the same. Different
 * roots may have the same too, so that it is asked only where the word itself is not found. Empty where too little is
 * left to tell.
 */
export const roughRoot = remembered(ARABIC.wordsRemembered, (stem): string => {
  const bare = (stem.length > 3 ? stem.replace(BEFORE, '') : stem).replace(WEAK, '').replace(AFTER, '');
  return bare.length < SEARCH.shortestRoot ? '' : bare;
});
