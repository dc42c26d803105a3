/**
 * An index of the words alone, kept by triggers. The words come folded and with spaces between them, so that the
 * tokenizer has nothing to decide but where a word ends.
 */
export const findsWords: readonly string[] = [
  `create virtual table "searchWords" using fts5 (words, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii')`,
  `create trigger search_inserted after insert on search begin
    insert into "searchWords" (rowid, words) values (new.place, new.words);
  end`,
  `create trigger search_deleted after delete on search begin
    delete from "searchWords" where rowid = old.place;
  end`,
]
