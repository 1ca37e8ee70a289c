package dev.lanner.benchmarks.harness;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Comes before the first figure: makes AOT caches, and checks in each mode that every candidate
/// answers as it should.
final class Preparation {
  private final Laboratory laboratory;
  private final AotTraining trainer;
  private final int training;
  private final PrintWriter progress;
  private final List<String> facts = new ArrayList<>();

  /// @param training how often a training run sends each event
  Preparation(Laboratory laboratory, AotTraining trainer, int training, PrintWriter progress) {
    this.laboratory = laboratory;
    this.trainer = trainer;
    this.training = training;
    this.progress = progress;
  }

  /// With which flags the candidates run in a mode.
  ///
  /// @param lessons what AOT caches are trained with, by turns
  /// @param checks what every candidate has to answer
  JvmFlags flags(
      Mode mode, List<Candidate> candidates, List<Exchange> lessons, List<Exchange> checks) {
    Map<String, List<String>> flags = new HashMap<>();
    for (Candidate candidate : candidates) {
      progress.println((mode == Mode.AOT ? "Training " : "Checking ") + candidate.name());
      List<String> own = mode == Mode.AOT ? train(candidate, lessons) : List.of();
      laboratory.play(candidate, own, checks);
      flags.put(candidate.name(), own);
    }
    return new JvmFlags(flags);
  }

  /// Proves that unzipped functions use the AOT caches that they were packaged with, those in their
  /// folder `aot`.
  ///
  /// @param lessons what they answer meanwhile
  void prove(List<Candidate> candidates, List<Exchange> lessons) {
    for (Candidate candidate : candidates) {
      if (candidate.program() instanceof Program.Bootstrap(_, Path task)
          && Files.isDirectory(task.resolve("aot"))) {
        facts.add("AOT cache of " + trainer.prove(candidate, List.of(), lessons));
      }
    }
  }

  /// What is worth telling beside the figures.
  List<String> facts() {
    return List.copyOf(facts);
  }

  private List<String> train(Candidate candidate, List<Exchange> lessons) {
    var repeated = new ArrayList<Exchange>();
    for (int i = 0; i < training; i++) {
      repeated.addAll(lessons);
    }
    List<String> flags = trainer.train(candidate, repeated);
    facts.add("AOT cache of " + trainer.prove(candidate, flags, lessons));
    return flags;
  }
}
