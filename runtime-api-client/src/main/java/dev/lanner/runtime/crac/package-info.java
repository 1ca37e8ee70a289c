/// The part of CRaC (coordinated restore at checkpoint) that Lambda SnapStart takes over.
///
/// Not for handlers: they register `org.crac.Resource`s with `org.crac.Core.getGlobalContext()`, as
/// on any other runtime. The library `org.crac` looks for an implementation in the package that the
/// system property `org.crac.Core.Compat` names, by reflection and by the names of {@link
/// dev.lanner.runtime.crac.Core}, {@link dev.lanner.runtime.crac.Context}, {@link
/// dev.lanner.runtime.crac.Resource} and the two exceptions, so all of them are public. The runtime
/// names this package before it loads the function, if the function is a SnapStart one.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks.html">Lambda
///   SnapStart runtime hooks</a>
@NullMarked
package dev.lanner.runtime.crac;

import org.jspecify.annotations.NullMarked;
