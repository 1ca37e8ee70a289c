package dev.lanner.dynamo.framework;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.SortKey;
import dev.lanner.dynamo.Table;
import dev.lanner.framework.Get;
import dev.lanner.framework.Page;
import dev.lanner.framework.PageToken;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Query;
import java.util.Optional;

// @start region="handler"
@Path("/notes/{owner}")
final class Notes {
  @Table("notes")
  record Note(@PartitionKey String owner, @SortKey int number, String text) {}

  private final NotesNoteTable table;
  private final Pages pages;

  Notes(NotesNoteTable table, Pages pages) {
    this.table = table;
    this.pages = pages;
  }

  @Get
  Page<Note> list(String owner, @Query Optional<PageToken> after) {
    return pages.of(table.query(owner), 2, after);
  }

  @Get("/{number}")
  Optional<Note> find(String owner, int number) {
    return table.get(owner, number);
  }

  @Post("/{number}")
  Note write(String owner, int number, String text) {
    return table.put(new Note(owner, number, text));
  }
}
// @end
