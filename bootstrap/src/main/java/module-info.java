/// Launches handlers as they were written for AWS's Java runtime.
///
/// `aws.lambda.java.serialization` is an automatic module, named after its jar.
module dev.lanner.bootstrap {
  requires static org.jspecify;
  requires static aws.lambda.java.serialization;
  requires transitive dev.lanner.runtime;

  uses com.amazonaws.services.lambda.runtime.CustomPojoSerializer;

  exports dev.lanner.bootstrap;
}
