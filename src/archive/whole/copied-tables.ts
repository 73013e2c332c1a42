/** Which rows of a table are copied, by which columns, in which order they were written where that is not in its own. */
export interface CopiedTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly where?: string;
}

/**
 * What one archive holds of another: all but what each home makes in its own way of the same articles (the indexes of
 * words, of letters, and of vectors), the sums that it keeps of its rows, and the number of its layout.
 */
export const COPIED_TABLES: readonly CopiedTable[] = [
  { table: 'meta', columns: ['key', 'value'], where: "key <> 'format'" },
  {
    table: 'articles',
    columns: [
      ...[
        'number',
        'id',
        'url',
        'title',
        'publisher',
        'published',
        'publishedBasis',
        'language',
        'text',
        'content',
      ],
      'added',
    ],
  },
  { table: 'versions', columns: ['rowid', 'id', 'replaced', 'title', 'published', 'text'] },
  { table: 'passages', columns: ['id', 'article', 'start', 'end', 'vector'] },
  { table: 'days', columns: ['rowid', 'passage', 'from', 'to'] },
  { table: 'meetings', columns: ['id', 'article', 'from', 'to', 'record'] },
  { table: 'meetingKeys', columns: ['key', 'meeting'] },
  { table: 'labels', columns: ['number', 'sort', 'text'] },
  { table: 'labelKeys', columns: ['key', 'label'] },
  { table: 'sightings', columns: ['meeting', 'participant', 'name', 'title', 'day'] },
  { table: 'signatures', columns: ['article', 'signature'] },
  { table: 'made', columns: ['article', 'passages', 'days', 'meetings'] },
  { table: 'gone', columns: ['id', 'since'] },
  { table: 'moved', columns: ['id', 'to'] },
  { table: 'origins', columns: ['article', 'file', 'place', 'fetched', 'urlBy', 'publisherBy'] },
  { table: 'contests', columns: ['article', 'source', 'title', 'publisher', 'seen'] },
  { table: 'remade', columns: ['article', 'content', 'makers', 'spans', 'vectors', 'meetings'] },
  { table: 'articleDigests', columns: ['article', 'kept', 'passages', 'days', 'meetings'] },
  { table: 'spellings', columns: ['number', 'stem', 'key'] },
];
