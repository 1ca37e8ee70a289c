/// How the framework reads events and writes answers. Promises nothing to other packages.
@NullMarked
package dev.lanner.framework.internal;

import org.jspecify.annotations.NullMarked;
