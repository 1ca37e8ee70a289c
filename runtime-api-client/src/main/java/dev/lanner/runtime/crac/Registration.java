package dev.lanner.runtime.crac;

import java.lang.ref.Reference;
import java.lang.reflect.Proxy;

/// A resource together with the object that a user registered.
///
/// What `org.crac` 1.5.0 registers is a proxy whose invocation handler refers to the user's object
/// by a `WeakReference`. If nothing else refers to that object, it is collected, and its hooks are
/// skipped without a word. So its referent is kept here. Should another version hold it in another
/// way, hooks run all the same, under the name of the proxy.
///
/// @param user what a user registered
record Registration(Resource resource, Object user) implements Resource {

  static Registration of(Resource resource) {
    Object user = null;
    if (Proxy.isProxyClass(resource.getClass())
        && Proxy.getInvocationHandler(resource) instanceof Reference<?> reference) {
      user = reference.get();
    }
    return new Registration(resource, user == null ? resource : user);
  }

  @SuppressWarnings("ReferenceEquality") // Objects that are equal may still hold two connections.
  boolean isOfSameResourceAs(Registration other) {
    return user == other.user;
  }

  @Override
  public void beforeCheckpoint(Context context) throws Exception {
    resource.beforeCheckpoint(context);
  }

  @Override
  public void afterRestore(Context context) throws Exception {
    resource.afterRestore(context);
  }

  @Override
  public String toString() {
    return user.getClass().getName();
  }
}
