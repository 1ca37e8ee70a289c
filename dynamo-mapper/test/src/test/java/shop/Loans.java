package shop;

import dev.lanner.dynamo.Index;
import dev.lanner.dynamo.Key;
import dev.lanner.dynamo.Table;

/// The index copies keys only, not even of which record an item is.
@Table("loans")
@Index(name = "by-reader", projection = Index.Projection.KEYS_ONLY)
sealed interface Loans {
  @Key(partition = "BOOK#{book}")
  @Key(index = "by-reader", partition = "READER#{reader}", sort = "LOAN#{book}")
  record Loan(String book, String reader, String note) implements Loans {}

  @Key(partition = "WISH#{book}#{reader}")
  @Key(index = "by-reader", partition = "READER#{reader}", sort = "WISH#{book}")
  record Wish(String book, String reader) implements Loans {}
}
