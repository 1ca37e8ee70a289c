package app;

import dev.lanner.framework.Get;
import dev.lanner.framework.Idempotent;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Put;
import java.util.Optional;

@Path("/notes")
final class Notes {
  private final NoteTable notes;
  private final CopyTable copies;

  Notes(NoteTable notes, CopyTable copies) {
    this.notes = notes;
    this.copies = copies;
  }

  @Put("/{id}")
  Note write(String id, String text) {
    return notes.put(new Note(id, text));
  }

  /// Adds a line to a note, once for each key.
  @Post("/{id}/lines")
  @Idempotent
  Note add(String id, String line) {
    String text = notes.get(id).map(note -> note.text() + "\n").orElse("");
    return notes.put(new Note(id, text + line));
  }

  @Get("/{id}/copy")
  Optional<Copy> copy(String id) {
    return copies.get(id);
  }
}
