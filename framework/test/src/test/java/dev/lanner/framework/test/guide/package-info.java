/// The examples of the guide.
package dev.lanner.framework.test.guide;
