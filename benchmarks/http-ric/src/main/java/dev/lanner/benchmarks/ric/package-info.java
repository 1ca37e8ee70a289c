/// The benchmark's HTTP application as a careful engineer writes it by hand for AWS's runtime
/// interface client, with Jackson: the same requests, constraints, responses and refusals as the
/// one on Lanner.
@NullMarked
package dev.lanner.benchmarks.ric;

import org.jspecify.annotations.NullMarked;
