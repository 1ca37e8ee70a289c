/// What does it cost to verify a token, compared with the signature alone and with Nimbus'
/// processor?
///
/// [Way] lists what is compared, over one [Fixture] for each [Signing]; [Agreement] holds them to
/// the same answers. [WarmSuite] times good tokens, [RejectionSuite] tokens that are refused,
/// [FirstUseSuite] runs [FirstUse] in processes of their own; [Budget] is what is allowed.
@NullMarked
package dev.lanner.benchmarks.tokens;

import org.jspecify.annotations.NullMarked;
