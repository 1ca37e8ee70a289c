/// Measures runtimes for Lambda as Lambda sees them: as processes that poll the Runtime API.
///
/// A [Candidate] is a main class with its class path, or the bootstrap of an unzipped function.
/// [Laboratory] starts it, once per measurement, under a [RuntimeApiServer] of this package's own,
/// whose thread takes the times between reading and writing; a [Script] says what each call is
/// answered with. Candidates take turns, so that a machine that slows down slows all of them.
///
/// ```
/// Benchmark ─► HttpSuite, ClientSuite or PackagingSuite   which experiments there are, for which
///                │                                      events
///                ├─► Preparation ─► AotTraining     checks; record, create, and prove AOT caches
///                ├─► Rounds          candidates by turns
///                └─► Laboratory ─► FigureScript ◄── RuntimeApiServer ◄── the process
///          └─► Report                medians, minima, ratios
/// ```
///
/// [Exchanges] are public, so that the test of endurance plays the same ones. Linux only: it reads
/// `/proc`, and the CPU clock of another process.
@NullMarked
package dev.lanner.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
