package dev.lanner.framework.events;

import dev.lanner.framework.EventSource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;

/// On a method that runs by a schedule.
///
/// A method takes nothing, or the {@link Instant} that the schedule meant, which is earlier than
/// the clock. Lambda invokes the function asynchronously: when the method throws, the invocation
/// fails, and Lambda invokes the function twice more, after one and two minutes. A schedule may
/// also invoke it twice for one time.
///
/// A class has one such method, as events of schedules do not tell which method is meant.
///
/// @see <a
///   href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule
///   types in EventBridge Scheduler</a>
@EventSource(
    reader = ScheduleRecords.class,
    takes = Instant.class,
    mayTakeNothing = true,
    eventSources = "aws:schedule",
    delivery = EventSource.Delivery.WHOLE_EVENT)
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnSchedule {
  /// `rate(5 minutes)`, also with `hour` and `day`; `cron(0 8 ? * MON-FRI *)`, with minutes, hours,
  /// days of the month, months, days of the week and years; or `at(2030-01-01T00:00:00)`, once.
  String value();

  /// Of which `cron` and `at` tell the time, as in `Europe/Zurich`; with its summer time.
  String timeZone() default "UTC";

  /// What it is for, up to 512 characters.
  String description() default "";

  /// Within how many minutes behind its time the schedule may invoke the function, 1 to 1440; 0 for
  /// at once.
  int flexibleWindowMinutes() default 0;
}
