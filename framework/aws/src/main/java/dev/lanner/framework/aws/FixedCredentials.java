package dev.lanner.framework.aws;

import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/// Credentials from environment variables, which stay as they are: Lambda replaces an execution
/// environment before they expire.
final class FixedCredentials implements Credentials {
  private final AwsCredentialsIdentity identity;

  FixedCredentials(AwsCredentialsIdentity identity) {
    this.identity = identity;
  }

  @Override
  public AwsCredentialsIdentity current(Budget budget) {
    return identity;
  }

  @Override
  public boolean forget(AwsCredentialsIdentity expired) {
    return false;
  }
}
