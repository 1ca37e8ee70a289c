package dev.lanner.auth.test;

import dev.lanner.auth.Authenticated;
import dev.lanner.framework.Caller;
import dev.lanner.framework.Created;
import dev.lanner.framework.Get;
import dev.lanner.framework.Idempotent;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Everybody's own notes.
@Path("/notes")
@Authenticated
final class Shelf {
  private final Map<String, List<String>> notes = new TreeMap<>();

  @Get
  List<String> mine(Caller caller) {
    return notes.getOrDefault(caller.id().orElseThrow(), List.of());
  }

  @Post
  @Idempotent
  Created<Note> write(Caller caller, Note note) {
    List<String> mine = notes.computeIfAbsent(caller.id().orElseThrow(), _ -> new ArrayList<>());
    mine.add(note.text());
    return Created.at("/notes/" + mine.size(), note);
  }

  @Get("/all")
  @RolesAllowed("admins")
  int all() {
    return notes.values().stream().mapToInt(List::size).sum();
  }

  record Note(String text) {}
}
