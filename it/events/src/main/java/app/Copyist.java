package app;

import dev.lanner.dynamo.Change;
import dev.lanner.dynamo.framework.OnDynamoDbStream;
import jakarta.inject.Singleton;

/// Copies all notes but those of which it says that it cannot.
@Singleton
final class Copyist {
  private final CopyTable copies;

  Copyist(CopyTable copies) {
    this.copies = copies;
  }

  @OnDynamoDbStream(value = Note.class, maximumRetryAttempts = 1)
  void changed(Change<Note> change) {
    switch (change) {
      case Change.Inserted(_, Note note) -> copy(note);
      case Change.Modified(_, _, Note note, _) -> copy(note);
      case Change.Removed<Note> _, Change.Expired<Note> _ -> {}
    }
  }

  private void copy(Note note) {
    if (note.text().equals("illegible")) {
      throw new IllegalArgumentException("This note cannot be read.");
    }
    copies.put(new Copy(note.id(), note.text()));
  }
}
