/// The benchmark's HTTP application as a careful user of Micronaut writes it: the same requests,
/// constraints, responses and refusals as the one on Lanner.
@NullMarked
package dev.lanner.benchmarks.micronaut;

import org.jspecify.annotations.NullMarked;
