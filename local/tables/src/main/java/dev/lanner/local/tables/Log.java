package dev.lanner.local.tables;

import java.io.Flushable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What this module has to say to the user, which is little.
final class Log {
  private final Appendable output;

  Log(Appendable output) {
    this.output = output;
  }

  synchronized void line(String line) {
    try {
      output.append(line).append(System.lineSeparator());
      if (output instanceof Flushable flushable) {
        flushable.flush();
      }
    } catch (IOException _) {
      // Nobody reads any more, which is no reason not to start.
    }
  }

  /// Says what is about to run and under which licence, once for each cache folder.
  void notice(Path cacheFolder) {
    try {
      Files.createDirectories(cacheFolder);
      // Of several processes that start at once, one succeeds.
      Files.createFile(cacheFolder.resolve("licence-notice-shown"));
    } catch (FileAlreadyExistsException _) {
      return;
    } catch (IOException _) {
      // Better twice than never; whoever needs the folder will complain about it.
    }
    line(
        "Tables are those of Amazon DynamoDB Local "
            + ServerProcess.VERSION
            + ", which is for development and tests. It is no part of Lanner: Maven fetches it under"
            + " the Amazon DynamoDB Local License Agreement,"
            + " https://aws.amazon.com/dynamodb/dynamodblocallicense/. (Shown once.)");
  }
}
