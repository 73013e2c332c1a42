import { isSignatureOf } from '../derived/signatures.ts';
import type { Check } from './problem.ts';

/** What copies are told by is each text's. */
export const SIGNATURES: Check = {
  name: 'signatures',
  holds: 'the signature of each article against its text',
  begin: () => ({
    *article({ signature, article }) {
      if (signature === undefined || !isSignatureOf(article, signature)) {
        yield { what: 'its signature, by which copies are told, is not that of its text', mend: 'rebuild' };
      }
    },
  }),
};
