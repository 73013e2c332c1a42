/** The longest question that is read, in Telegram and on the page; longer text is no question. */
export const LONGEST_QUESTION = 1000;
