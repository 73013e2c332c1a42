/** Raised with every change that changes what `stems()` makes of a text. A test holds the two together. */
export const ANALYSIS = '1';

/** Raised with every change that changes which meetings are read in a text, by whichever network or rule. */
export const READING = '2';
