package app;

import dev.lanner.auth.Authenticated;
import dev.lanner.auth.AuthorizedBy;
import dev.lanner.auth.ScopesAllowed;
import dev.lanner.framework.Caller;
import dev.lanner.framework.ClaimNames.Membership;
import dev.lanner.framework.Delete;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Put;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// Owners see their own notes, and members of the group `admins` all.
@Path("/notes")
@AuthorizedBy(SignedIn.class)
@Authenticated
final class Notes {
  private final Map<String, Note> notes = new ConcurrentSkipListMap<>();

  @Get
  List<Note> list(Caller caller) {
    return notes.values().stream().filter(note -> isFor(note, caller)).toList();
  }

  @Get("/{id}")
  Optional<Note> read(String id, Caller caller) {
    return Optional.ofNullable(notes.get(id)).filter(note -> isFor(note, caller));
  }

  @Put("/{id}")
  @ScopesAllowed("notes/write")
  Note write(String id, String text, Caller caller) {
    var note = new Note(id, caller.id().orElseThrow(), text);
    notes.put(id, note);
    return note;
  }

  @Delete
  @RolesAllowed("admins")
  void clear() {
    notes.clear();
  }

  private static boolean isFor(Note note, Caller caller) {
    return caller.id().filter(note.owner()::equals).isPresent()
        || caller.groups().has("admins") == Membership.YES;
  }
}
