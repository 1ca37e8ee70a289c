/// The benchmark's HTTP application as a careful user of Quarkus writes it: the same requests,
/// constraints, responses and refusals as the one on Lanner.
@NullMarked
package dev.lanner.benchmarks.quarkus;

import org.jspecify.annotations.NullMarked;
