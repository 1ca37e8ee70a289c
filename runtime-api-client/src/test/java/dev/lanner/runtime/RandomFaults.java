package dev.lanner.runtime;

import dev.lanner.local.runtimeapi.Fault;
import dev.lanner.local.runtimeapi.Fault.End;
import dev.lanner.local.runtimeapi.Fault.HeaderNames.Letters;
import dev.lanner.local.runtimeapi.Fault.Refuse.Rest;
import dev.lanner.local.runtimeapi.FaultPlan;
import java.util.List;
import java.util.SplittableRandom;

/// A seeded share of faults for a {@link SeededRunTest}: about three of a hundred requests meet
/// one. Notes what they cost in its books.
final class RandomFaults implements FaultPlan {
  private static final int OF = 10_000;

  /// Shorter than every request for an event, and every reply to one.
  private static final int INSIDE = 50;

  /// Longer than every message, so that the connection ends behind the reply.
  private static final int BEHIND = 1 << 30;

  private final SplittableRandom random;
  private final boolean concurrent;
  private final RunBooks books;

  private volatile boolean calm;
  private volatile int lostEvents;
  private volatile int brokenBehind;
  private volatile boolean lastEventWasCut;

  RandomFaults(SplittableRandom random, boolean concurrent, RunBooks books) {
    this.random = random;
    this.concurrent = concurrent;
    this.books = books;
  }

  /// From now on nothing goes wrong.
  void calm() {
    calm = true;
  }

  /// How many events a concurrent function has not received and never will.
  int lostEvents() {
    return lostEvents;
  }

  /// How many connections ended behind an event that had arrived in whole.
  int brokenBehind() {
    return brokenBehind;
  }

  /// Whether the connection of the latest event may have ended behind it.
  boolean lastEventWasCut() {
    return lastEventWasCut;
  }

  @Override
  public List<Fault> faults(Request request) {
    int dice = calm ? OF : random.nextInt(OF);
    return switch (request.call()) {
      case NEXT -> onNext(dice);
      case RESPONSE, ERROR -> {
        var faults = onAnswer(dice);
        books.answer(request, faults);
        yield faults;
      }
      case INIT_ERROR, RESTORE_NEXT, RESTORE_ERROR, EXTENSION, TELEMETRY ->
          throw new AssertionError("The function made a call that nobody expected: " + request);
    };
  }

  @SuppressWarnings("NonAtomicOperationOnVolatileField") // is called by one thread at a time
  private List<Fault> onNext(int dice) {
    lastEventWasCut = dice < 80;
    if (dice < 60) {
      if (!concurrent) {
        return List.of(new Fault.CutReply(random.nextInt(600), end()));
      }
      lostEvents++;
      return List.of(new Fault.CutReply(random.nextInt(INSIDE), end()));
    }
    if (dice < 80) {
      brokenBehind++;
      // A reset may overtake the reply, and no later answer would tell of an event lost that way.
      return List.of(new Fault.CutReply(BEHIND, concurrent ? End.CLOSE : end()));
    }
    if (dice < 120) {
      return List.of(new Fault.CutRequest(random.nextInt(concurrent ? INSIDE : 300), end()));
    }
    if (dice < 123 && !concurrent) {
      return List.of(refusal(0));
    }
    return unusual(dice);
  }

  private List<Fault> onAnswer(int dice) {
    if (dice < 15) {
      return List.of(new Fault.CutReply(random.nextInt(200), end()));
    }
    if (dice < 30) {
      return List.of(new Fault.CutRequest(random.nextInt(1500), end()));
    }
    if (dice < 80) {
      int status = random.nextBoolean() ? 413 : 410;
      return List.of(new Fault.Refuse(status, random.nextInt(1000), Rest.READ));
    }
    if (dice < 83) {
      return List.of(new Fault.Refuse(413, random.nextInt(1000), Rest.CLOSE));
    }
    if (dice < 86) {
      return List.of(refusal(random.nextInt(1000)));
    }
    return dice < 140 ? List.of(new Fault.OneByteWrites()) : unusual(dice);
  }

  private Fault refusal(int afterBodyBytes) {
    return new Fault.Refuse(random.nextBoolean() ? 500 : 403, afterBodyBytes, Rest.READ);
  }

  private List<Fault> unusual(int dice) {
    if (dice < 180) {
      return List.of(new Fault.Split(random.nextInt(600)));
    }
    if (dice < 220) {
      return List.of(new Fault.HeaderNames(random.nextBoolean() ? Letters.UPPER : Letters.LOWER));
    }
    if (dice < 260) {
      return List.of(new Fault.Chunked(1 + random.nextInt(2000)));
    }
    return dice < 300 ? List.of(new Fault.CloseAfter(), new Fault.Chunked(100)) : List.of();
  }

  private End end() {
    return random.nextBoolean() ? End.CLOSE : End.RESET;
  }
}
