package dev.lanner.maven.template;

import dev.lanner.maven.template.FunctionModel.Source;

/// What invokes the functions that handle records, source by source.
final class EventResources {
  private EventResources() {}

  static void add(Draft draft) {
    var streams = new StreamResources(draft);
    var queues = new QueueResources(draft);
    var buckets = new BucketResources(draft);
    for (FunctionModel function : draft.functions("event")) {
      for (Source source : function.sources()) {
        switch (source.annotation()) {
          case StreamResources.ANNOTATION -> streams.add(function, source);
          case QueueResources.ANNOTATION -> queues.add(function, source);
          case TopicResources.ANNOTATION -> TopicResources.add(draft, function, source);
          case BucketResources.ANNOTATION -> buckets.add(function, source);
          case BusResources.ANNOTATION -> BusResources.add(draft, function, source);
          case ScheduleResources.ANNOTATION -> ScheduleResources.add(draft, function, source);
          default ->
              draft.note(
                  "%s handles the records of %s. Its event source mapping is not made from the model: write it in src/lanner/template.yaml, with what the role %s needs to read them."
                      .formatted(
                          source.handler(),
                          source.eventSources(),
                          FunctionResources.role(function)));
        }
      }
    }
    streams.noteReaders();
  }
}
