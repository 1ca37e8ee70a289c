package dev.lanner.framework.processor;

import dev.lanner.processing.GeneratedNames;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.Set;

/// What reads handler classes, in one round of the compiler.
record Readers(
    Types types,
    Reporter reporter,
    GeneratedNames names,
    HandlerRules rules,
    Instances instances,
    Extensions extensions,
    ConstraintReader constraints,
    CodecPlan codecs,
    ParameterReader parameters,
    ResultReader results,
    AccessReader access,
    AuthorizedByReader authorizedBy,
    RouteSettingsReader settings,
    FilterReader filters,
    CorsReader cors,
    IdempotentRules idempotency,
    ExceptionHandlerReader exceptionHandlers,
    UsesReader uses) {

  /// @param extensionNames the classes of the application that may convert types
  /// @param beanNames its classes that are beans
  static Readers of(
      Types types,
      Reporter reporter,
      GeneratedNames names,
      Set<String> extensionNames,
      Set<String> beanNames) {
    var instances = new Instances(types, reporter);
    var extensions = new Extensions(types, instances, reporter, extensionNames);
    var constraints = new ConstraintReader(types, reporter);
    var codecs = new CodecPlan(types, extensions, constraints, names, reporter);
    var bodies = new Bodies(types, codecs, extensions, instances, reporter);
    var binders = new Binders(types, instances, reporter);
    return new Readers(
        types,
        reporter,
        names,
        new HandlerRules(types, reporter),
        instances,
        extensions,
        constraints,
        codecs,
        new ParameterReader(types, codecs, bodies, binders, constraints, reporter),
        new ResultReader(types, bodies, constraints, reporter),
        new AccessReader(types, reporter),
        new AuthorizedByReader(types, reporter),
        new RouteSettingsReader(types, reporter),
        new FilterReader(types, instances, names, reporter),
        new CorsReader(types, reporter),
        new IdempotentRules(types, reporter),
        new ExceptionHandlerReader(types, names, reporter),
        new UsesReader(types, reporter, new ModuleBeans(types, beanNames)));
  }
}
