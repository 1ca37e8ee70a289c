package dev.lanner.auth;
import dev.lanner.framework.*;
public final class NarrowBinder implements Binder<NarrowRequest> {
  @Override public NarrowRequest bind(Request request) { return new NarrowRequest(); }
}
