/// The floor below every runtime: a JVM that does nothing, and one that speaks the Runtime API over
/// a bare socket.
@NullMarked
package dev.lanner.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
