package dev.lanner.framework.processor;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When a schedule runs, as EventBridge Scheduler takes it.
///
/// @see <a
///   href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule
///   types in EventBridge Scheduler</a>
final class ScheduleExpression {
  private static final Pattern CALL = Pattern.compile("(rate|cron|at)\\((.*)\\)");
  private static final Pattern RATE = Pattern.compile("([1-9][0-9]{0,5}) (minute|hour|day)(s?)");

  /// A field of `cron`.
  ///
  /// @param names of its numbers, the first one for the least
  /// @param marks what may stand there besides, as the whole or behind a number
  private record Field(String name, int least, int most, List<String> names, String marks) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("minutes", 0, 59, List.of(), ""),
          new Field("hours", 0, 23, List.of(), ""),
          new Field("days of the month", 1, 31, List.of(), "?LW"),
          new Field(
              "months",
              1,
              12,
              List.of(
                  "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
                  "DEC"),
              ""),
          new Field(
              "days of the week",
              1,
              7,
              List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"),
              "?L#"),
          new Field("years", 1970, 2199, List.of(), ""));

  private ScheduleExpression() {}

  /// What is wrong, as a sentence or more, or `null` when it is an expression.
  static @Nullable String problem(String expression) {
    Matcher call = CALL.matcher(expression);
    if (!call.matches()) {
      return "Write rate(5 minutes), cron(0 8 ? * MON-FRI *) or at(2030-01-01T00:00:00).";
    }
    String arguments = call.group(2);
    return switch (call.group(1)) {
      case "rate" -> rate(arguments);
      case "at" -> at(arguments);
      default -> cron(arguments);
    };
  }

  private static @Nullable String rate(String arguments) {
    Matcher rate = RATE.matcher(arguments);
    if (!rate.matches()) {
      return "A rate is a number from 1 and a unit: rate(5 minutes), rate(1 hour), rate(7 days).";
    }
    boolean isOne = rate.group(1).equals("1");
    return isOne == rate.group(3).isEmpty()
        ? null
        : "Write rate(%s %s%s).".formatted(rate.group(1), rate.group(2), isOne ? "" : "s");
  }

  private static @Nullable String at(String arguments) {
    try {
      // Nothing below seconds, and no offset.
      return arguments.length() == "2030-01-01T00:00:00".length()
              && LocalDateTime.parse(arguments).getYear() > 0
          ? null
          : "A time is written at(2030-01-01T00:00:00), without an offset: timeZone says of where.";
    } catch (DateTimeParseException _) {
      return "A time is written at(2030-01-01T00:00:00), and has to be one that there is.";
    }
  }

  private static @Nullable String cron(String arguments) {
    String[] fields = arguments.split(" ", -1);
    if (fields.length != FIELDS.size()) {
      return "cron has six fields with one space between: minutes, hours, days of the month, months, days of the week, years.";
    }
    for (int i = 0; i < fields.length; i++) {
      Field field = FIELDS.get(i);
      for (String part : fields[i].split(",", -1)) {
        if (!isOne(field, part) || (part.equals("?") && fields[i].length() > 1)) {
          return "\"%s\" is none of its %s, which are %d to %d%s%s."
              .formatted(
                  fields[i],
                  field.name(),
                  field.least(),
                  field.most(),
                  field.names().isEmpty()
                      ? ""
                      : " or %s to %s".formatted(field.names().getFirst(), field.names().getLast()),
                  field.marks().contains("?") ? ", with ? for any" : ", with * for all");
        }
      }
    }
    return fields[2].equals("?") == fields[4].equals("?")
        ? "Either the days of the month or those of the week have to be ?, and not both."
        : null;
  }

  private static boolean isOne(Field field, String part) {
    if (part.equals("*") || (part.equals("?") && field.marks().contains("?"))) {
      return true;
    }
    if (field.marks().contains("L") && part.equals("L")) {
      return true;
    }
    if (field.marks().contains("W")) {
      if (part.equals("LW")) {
        return true;
      }
      if (part.endsWith("W")) {
        return isNumber(field, part.substring(0, part.length() - 1));
      }
    }
    if (field.marks().contains("#")) {
      if (part.endsWith("L")) {
        return isNumber(field, part.substring(0, part.length() - 1));
      }
      int hash = part.indexOf('#');
      if (hash >= 0) {
        return isNumber(field, part.substring(0, hash))
            && part.substring(hash + 1).matches("[1-5]");
      }
    }
    int slash = part.indexOf('/');
    String range = slash < 0 ? part : part.substring(0, slash);
    if (slash >= 0 && !part.substring(slash + 1).matches("[1-9][0-9]{0,3}")) {
      return false;
    }
    if (slash >= 0 && range.equals("*")) {
      return true;
    }
    int hyphen = range.indexOf('-');
    return hyphen < 0
        ? isNumber(field, range)
        : isNumber(field, range.substring(0, hyphen))
            && isNumber(field, range.substring(hyphen + 1));
  }

  private static boolean isNumber(Field field, String text) {
    if (field.names().contains(text.toUpperCase(Locale.ROOT))) {
      return true;
    }
    if (!text.matches("[0-9]{1,4}")) {
      return false;
    }
    int number = Integer.parseInt(text);
    return number >= field.least() && number <= field.most();
  }
}
