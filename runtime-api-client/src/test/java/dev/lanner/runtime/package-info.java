/// Tests of the runtime.
@NullMarked
package dev.lanner.runtime;

import org.jspecify.annotations.NullMarked;
