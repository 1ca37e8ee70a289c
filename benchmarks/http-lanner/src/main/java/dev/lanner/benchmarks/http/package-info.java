/// The benchmark's HTTP application on Lanner: look up a priced item, add an item.
@NullMarked
package dev.lanner.benchmarks.http;

import org.jspecify.annotations.NullMarked;
