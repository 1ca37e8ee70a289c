package dev.lanner.framework.aws;

import java.time.Instant;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/// What an identity pool gave.
record PoolCredentials(AwsSessionCredentials credentials, Instant expiration) {
  @Override
  public String toString() {
    return "PoolCredentials";
  }
}
