import { articleId } from '../../news/article/article.ts';
import { contentOf } from '../database/rows.ts';
import type { Check } from './problem.ts';

/** Each article is what was taken in: its row an article, its id that of its address, its content that of its digest. */
export const ARTICLES: Check = {
  name: 'articles',
  holds: 'each article against the form of one, its id against its address, its content against its digest',
  begin: () => ({
    *article({ article, row, wrong }) {
      if (wrong !== null) {
        yield { what: `its row is not one of an article (${wrong})`, mend: 'restore' };
        return;
      }
      if (row.id !== articleId(article)) {
        yield { what: 'its id is not that of its address', mend: 'restore' };
      }
      if (row.content !== contentOf(article)) {
        yield {
          what: 'its title, text, publisher, day or address is not what was taken in',
          mend: 'restore',
        };
      }
    },
  }),
};
