/// Beans that call AWS.
///
/// {@link dev.lanner.framework.aws.Connections} sends messages to the clients of a WebSocket API. A
/// function that is told its API by the environment variable `LANNER_CONNECTIONS_ENDPOINT` injects
/// it and posts:
///
/// {@snippet class="dev.lanner.framework.aws.ConnectionsSnippets" region="broadcast"}
///
/// Without the variable, a parameter of this type has the endpoint of the event, which is all that
/// a WebSocket handler needs:
///
/// {@snippet class="dev.lanner.framework.aws.ConnectionsSnippets" region="reply"}
///
/// {@link dev.lanner.framework.aws.IdentityPool} gives credentials for the users of a user pool, so
/// that IAM keeps them to what is theirs:
///
/// {@snippet class="dev.lanner.framework.aws.IdentityPoolSnippets" region="handler"}
///
/// The rest of this page is about connections.
///
/// # What a function needs
///
/// - The permission `execute-api:ManageConnections` on `arn:aws:execute-api:{region}:{account}:{api
///   id}/{stage}/POST/@connections/*`, and `GET` or `DELETE` instead of `POST` for what else it
///   does.
/// - `AWS_REGION` and credentials, which Lambda sets: `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`
///   and `AWS_SESSION_TOKEN`, or, under SnapStart, `AWS_CONTAINER_CREDENTIALS_FULL_URI` and
///   `AWS_CONTAINER_AUTHORIZATION_TOKEN`. Nothing else is asked for: no profile, no instance. The
///   region of an address at `amazonaws.com` is the one in its name.
///
/// At an endpoint on a loopback address, as in a local run, any credentials do, and none.
///
/// # Log
///
/// Nothing here writes a log. The AWS SDK's signer does, at the level DEBUG: all that it signs, the
/// session token included. The framework's own logging leaves that out; with another one, loggers
/// below `software.amazon.awssdk.http.auth` belong at INFO or above.
///
/// # What it costs
///
/// A bean is made when it is first needed, so a function that has this artifact and injects nothing
/// of it has a bean definition more. Requests are signed by the AWS SDK's signer and sent by its
/// client over `HttpURLConnection`; there is no client of a service behind it
/// (`docs/adr/0010-calls-to-aws.md`).
///
/// # SnapStart
///
/// Nothing that a call leaves behind goes into a snapshot. Before it, which is to say outside of
/// invocations of a SnapStart function, connections are closed after each call and credentials that
/// were fetched are not kept.
@NullMarked
package dev.lanner.framework.aws;

import org.jspecify.annotations.NullMarked;
