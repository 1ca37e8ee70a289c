/// The annotation processor. It reads handler classes into a model, reports what is wrong with them
/// at its line, then writes one class per handler class that binds its requests, one codec per
/// record, and per module the route table, the entry class, the service that finds it, the function
/// model, and the OpenAPI document.
@NullMarked
package dev.lanner.framework.processor;

import org.jspecify.annotations.NullMarked;
