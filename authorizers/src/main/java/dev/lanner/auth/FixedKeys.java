package dev.lanner.auth;

/// Keys that were there from the beginning.
record FixedKeys(KeySet set) implements Keys {
  @Override
  public VerificationKey find(String id) throws Refused {
    VerificationKey key = set.get(id);
    if (key == null) {
      throw new Refused(RejectionReason.KEY_UNKNOWN);
    }
    return key;
  }

  @Override
  public boolean load() {
    return true;
  }
}
