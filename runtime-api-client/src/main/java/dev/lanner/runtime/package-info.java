/// Speaks the Lambda Runtime API.
@NullMarked
package dev.lanner.runtime;

import org.jspecify.annotations.NullMarked;
