/// Tests of handlers, in process: no port, no child process, and still through the front end's real
/// mapping.
///
/// {@snippet class="dev.lanner.framework.test.TestKitSnippets" region="test"}
@NullMarked
package dev.lanner.framework.test;

import org.jspecify.annotations.NullMarked;
