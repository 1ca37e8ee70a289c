/// Does the benchmark's HTTP application on Lanner serve its millionth invocation as it served its
/// ten-thousandth?
///
/// [Run] calls the function in process, without sockets; [Series] keeps the median of each batch;
/// [Footprint] is what the process holds at a moment; [Verdict] compares both with what is allowed.
@NullMarked
package dev.lanner.benchmarks.endurance;

import org.jspecify.annotations.NullMarked;
