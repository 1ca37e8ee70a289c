/// The least that a function on AWS's runtime interface client can do.
@NullMarked
package dev.lanner.benchmarks.ricecho;

import org.jspecify.annotations.NullMarked;
