/** Raised with every change that changes what `stems()` makes of a text. A test holds the two together. */
export const ANALYSIS = '1';
