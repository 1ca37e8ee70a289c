/// The least that a function on Lanner's runtime client can do.
@NullMarked
package dev.lanner.benchmarks.echo;

import org.jspecify.annotations.NullMarked;
