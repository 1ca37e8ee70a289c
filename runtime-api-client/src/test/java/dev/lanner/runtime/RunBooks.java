package dev.lanner.runtime;

import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Fault;
import dev.lanner.local.runtimeapi.FaultPlan.Request;
import java.util.List;

/// The account of a {@link SeededRunTest}: what its function and its wire did with each invocation,
/// and whether that explains what the caller got. Request ids are the numbers of invocations.
///
/// Cells are written by one thread at a time and read when the invocation is over.
final class RunBooks {
  private static final int CUT = 1;
  private static final int REFUSED_413 = 2;
  private static final int REFUSED_410 = 4;
  private static final int REFUSED = 8;

  private final SeededEvents events;
  private final byte[] runs;
  private final byte[] answers;
  private final byte[] faults;

  /// Invocations whose event may have been lost: taken off their time, or whose process ended.
  private final byte[] excused;

  private long responses;
  private long failures;
  private long lost;

  RunBooks(SeededEvents events) {
    this.events = events;
    this.runs = new byte[events.count()];
    this.answers = new byte[events.count()];
    this.faults = new byte[events.count()];
    this.excused = new byte[events.count()];
  }

  /// The handler was called.
  void run(String requestId) {
    runs[Integer.parseInt(requestId)]++;
  }

  /// The server has read the head of an answer, which will meet these faults.
  void answer(Request request, List<Fault> planned) {
    int i = Integer.parseInt(request.requestId());
    answers[i]++;
    for (var fault : planned) {
      faults[i] |=
          (byte)
              switch (fault) {
                case Fault.CutReply _, Fault.CutRequest _ -> CUT;
                case Fault.Refuse(var status, var _, var _) when status == 413 -> REFUSED_413;
                case Fault.Refuse(var status, var _, var _) when status == 410 -> REFUSED_410;
                case Fault.Refuse _ -> REFUSED;
                case Fault.OneByteWrites _,
                    Fault.Split _,
                    Fault.HeaderNames _,
                    Fault.Chunked _,
                    Fault.CloseAfter _ ->
                    0;
              };
    }
  }

  /// A fault other than one of its answer has cost this invocation its answer.
  void excuse(int i) {
    excused[i] = 1;
  }

  boolean hasRun(int i) {
    return runs[i] > 0;
  }

  boolean wasAnswered(int i) {
    return answers[i] > 0;
  }

  /// Closes the account of an invocation.
  ///
  /// @throws AssertionError when what its caller got has no explanation
  void close(int i, Answer answer) {
    switch (answer) {
      case Answer.Response(var payload, var _) -> {
        responses++;
        require(runs[i] == 1 && answers[i] == 1, i, answer);
        require(events.isResponse(i, payload.bytes()), i, answer);
      }
      case Answer.Failure(var type, var _, var payload) -> {
        failures++;
        require(explains(i, type, payload.utf8()), i, answer);
      }
      case Answer.Lost _ -> {
        lost++;
        require(runs[i] == 1 && answers[i] <= 1, i, answer);
        require((faults[i] & (CUT | REFUSED)) != 0 || excused[i] == 1, i, answer);
      }
    }
  }

  private boolean explains(int i, String type, String error) {
    return switch (type) {
      case "Runtime.TruncatedResponse" -> isAnsweredOnce(i) && (faults[i] & CUT) != 0;
      case "Function.ResponseSizeTooLarge" ->
          isAnsweredOnce(i) && ((faults[i] & REFUSED_413) != 0 || events.isTooLarge(i));
      case "Sandbox.Timedout" ->
          runs[i] <= 1
              && answers[i] <= 1
              && ((faults[i] & (REFUSED_410 | REFUSED | CUT)) != 0 || excused[i] == 1);
      case "Runtime.UserException" -> isAnsweredOnce(i) && events.isFailure(i, error);
      default -> false;
    };
  }

  private boolean isAnsweredOnce(int i) {
    return runs[i] == 1 && answers[i] == 1;
  }

  private void require(boolean isExplained, int i, Answer answer) {
    if (!isExplained) {
      throw new AssertionError(
          "Invocation "
              + i
              + " ("
              + events.describe(i)
              + ") ended as "
              + answer
              + " after "
              + runs[i]
              + " runs of its handler, "
              + answers[i]
              + " answers, faults "
              + Integer.toBinaryString(faults[i])
              + ", excused "
              + excused[i]
              + ".");
    }
  }

  /// How the invocations ended.
  String summary() {
    int total = 0;
    for (byte run : runs) {
      total += run;
    }
    return responses
        + " responses, "
        + failures
        + " failures, "
        + lost
        + " lost, "
        + total
        + " runs";
  }

  long closed() {
    return responses + failures + lost;
  }

  long lost() {
    return lost;
  }

  /// Whether every invocation that reached its handler did so once.
  boolean ranAtMostOnce() {
    return maximum(runs) <= 1;
  }

  boolean answeredAtMostOnce() {
    return maximum(answers) <= 1;
  }

  private static int maximum(byte[] cells) {
    int maximum = 0;
    for (byte cell : cells) {
      maximum = Math.max(maximum, cell);
    }
    return maximum;
  }
}
