/// Runtimes as real processes, against a server that records what they send.
@NullMarked
package dev.lanner.it.runtime;

import org.jspecify.annotations.NullMarked;
