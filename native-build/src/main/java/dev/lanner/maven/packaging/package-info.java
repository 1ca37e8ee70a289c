/// What is deployed: the zip of a function, the zip of its layer, and the AOT cache that is trained
/// before.
///
/// - [PackageMojo] and [LayerMojo] are the goals; [Layout] says which of the two holds the JRE.
/// - [FunctionJars] are what the zip has in `lib`, named by their content. [JavaRuntime] is the
///   JRE, linked of the modules that [UsedModules] finds in them.
/// - [Training] runs the function on that JRE with [Samples], each a [Sample], in a
///   [FunctionProcess], and leaves an AOT cache.
/// - [Archive] writes zips of the same bytes each time, [SizeReport] tells what fills them.
///
/// What keeps a cache from running old code is told at [Training].
@NullMarked
package dev.lanner.maven.packaging;

import org.jspecify.annotations.NullMarked;
