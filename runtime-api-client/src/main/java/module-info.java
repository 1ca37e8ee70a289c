/// Runs functions on AWS Lambda: the client of the Lambda Runtime API, the invocation loop, the
/// log, and a strict reader and writer for JSON.
///
/// {@link dev.lanner.runtime} is where to begin; {@link dev.lanner.runtime.json} stands by itself;
/// {@link dev.lanner.runtime.crac} is for `org.crac` alone.
///
/// `aws.lambda.java.core` is an automatic module, named after its jar, because AWS publishes no
/// module. It brings the types that handlers share with AWS's managed runtime.
module dev.lanner.runtime {
  requires static transitive org.jspecify;
  requires static software.amazon.awssdk.utilslite;
  requires transitive aws.lambda.java.core;
  requires transitive org.crac;

  exports dev.lanner.runtime;
  exports dev.lanner.runtime.crac;
  exports dev.lanner.runtime.json;
}
