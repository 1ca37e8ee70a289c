package dev.lanner.dynamo.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How much attributes weigh: about the bytes that DynamoDB counts.
final class Weights {
  private static final int OVERHEAD = 3;
  private static final int OF_ENTRY = 100;

  private Weights() {}

  static int ofItem(Map<String, AttributeValue> item) {
    return saturated(OF_ENTRY + ofMap(item));
  }

  static int ofItems(List<Map<String, AttributeValue>> items) {
    long bytes = OF_ENTRY;
    for (Map<String, AttributeValue> item : items) {
      bytes += ofItem(item);
    }
    return saturated(bytes);
  }

  private static int saturated(long bytes) {
    return (int) Math.min(bytes, Integer.MAX_VALUE);
  }

  private static long ofMap(Map<String, AttributeValue> attributes) {
    long bytes = 0;
    for (Map.Entry<String, AttributeValue> each : attributes.entrySet()) {
      bytes += length(each.getKey()) + of(each.getValue());
    }
    return bytes;
  }

  private static long of(AttributeValue value) {
    return switch (value.type()) {
      case S -> length(value.s());
      case N -> length(value.n());
      case B -> value.b().asByteArrayUnsafe().length;
      case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> 1;
      case SS -> value.ss().stream().mapToLong(Weights::length).sum();
      case NS -> value.ns().stream().mapToLong(Weights::length).sum();
      case BS -> value.bs().stream().mapToLong(each -> each.asByteArrayUnsafe().length).sum();
      case M -> OVERHEAD + value.m().size() + ofMap(value.m());
      case L -> OVERHEAD + value.l().stream().mapToLong(each -> 1 + of(each)).sum();
    };
  }

  private static long length(String text) {
    return text.getBytes(UTF_8).length;
  }
}
