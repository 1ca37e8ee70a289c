/// The server side of AWS's JSON protocol, for services on one machine.
///
/// {@snippet class="dev.lanner.local.awsjson.AwsJsonSnippets" region="serve"}
///
/// - An [AwsJsonApi] has the operations of one service. It finds the one that a request names, and
///   gives answers and errors the form in which AWS's SDKs and command line expect them.
/// - An [AwsJsonObject] is the input of an operation, read member by member. Members that a service
///   does not know are refused, so that nothing is silently different from AWS.
/// - A [LoopbackServer] takes requests of this machine to an [HttpService], of which the API is
///   one.
@NullMarked
package dev.lanner.local.awsjson;

import org.jspecify.annotations.NullMarked;
