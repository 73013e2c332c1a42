/** What the bot says of followings and of votes on its answers. Names come isolated. */
export interface FollowWords {
  /** Of /help, /privacy and /forget: what they say of these; of /forget nothing where nothing was kept. */
  readonly help: string;
  readonly privacy: string;
  readonly forgotten: (followings: number, votes: number) => string;

  /** What is followed from now on; `title` is the office. */
  readonly begun: (name: string, other: string | null, title: string | null) => string;
  /** The same, where no article names them yet. */
  readonly begunUnknown: (name: string, other: string | null) => string;
  /** Others who bear the name that was given. */
  readonly namesakes: (names: readonly string[]) => string;
  readonly known: (name: string, other: string | null) => string;
  /** The chat follows so many already. */
  readonly full: (most: number) => string;
  /** Over the list of those followed, a line each. */
  readonly list: (names: readonly (readonly [name: string, other: string | null])[]) => string;
  readonly none: string;
  /** On the button that ends one. */
  readonly end: (name: string, other: string | null) => string;
  readonly ended: (name: string, other: string | null) => string;
  readonly endedBefore: string;
  /** Over new meetings of those. */
  readonly news: (names: readonly string[]) => string;
  /** How many new meetings more there are. */
  readonly more: (count: number) => string;

  /** On the buttons by which an answer is called right or wrong. */
  readonly right: string;
  readonly wrong: string;
  /** Under 200 units. */
  readonly voted: (answer: string) => string;
  readonly notVoted: string;
  /** To administrators: how many votes there are of both kinds, and those on each answer. */
  readonly feedback: (
    total: Readonly<{ right: number; wrong: number }>,
    answers: readonly Readonly<{ answer: string; right: number; wrong: number }>[],
  ) => string;
}
