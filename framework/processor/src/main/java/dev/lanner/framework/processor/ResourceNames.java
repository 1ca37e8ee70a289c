package dev.lanner.framework.processor;

import java.util.regex.Pattern;

/// Names of resources that the deployment makes.
final class ResourceNames {
  static final String QUEUES =
      "names of queues are 1 to 80 letters, digits, hyphens and underscores, .fifo at the end included";
  static final String TOPICS =
      "names of topics are 1 to 256 letters, digits, hyphens and underscores";
  static final String BUCKETS =
      "names of buckets are 1 to 32 lower-case letters, digits and hyphens, as account and region come behind them";

  private static final int QUEUE_CHARACTERS = 80;
  private static final Pattern QUEUE = Pattern.compile("[A-Za-z0-9_-]+(\\.fifo)?");
  private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9_-]{1,256}");
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?");

  private ResourceNames() {}

  /// Whether SQS takes it.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html">CreateQueue</a>
  static boolean isQueue(String name) {
    return name.length() <= QUEUE_CHARACTERS && QUEUE.matcher(name).matches();
  }

  /// Whether SNS takes it, for a topic that is not FIFO.
  ///
  /// @see <a href="https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html">CreateTopic</a>
  static boolean isTopic(String name) {
    return TOPIC.matcher(name).matches();
  }

  /// Of the 63 characters that S3 allows, account and region take up to 28.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">Bucket
  ///   naming rules</a>
  static boolean isBucket(String name) {
    return BUCKET.matcher(name).matches();
  }
}
