/// The command `authorizers/verify`. Promises nothing to users.
@NullMarked
package dev.lanner.auth.internal;

import org.jspecify.annotations.NullMarked;
