/// An application with a table.
@NullMarked
package dev.lanner.benchmarks.orders;

import org.jspecify.annotations.NullMarked;
