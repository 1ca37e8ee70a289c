/// One evaluator of IAM policies: who may do what, decided as AWS decides it.
///
/// It is the same for the policies that Lambda authorizers return, for policies that let a caller
/// see their own rows of a DynamoDB table only, and for the permissions of functions. Nothing here
/// knows any service: actions, resources and condition keys are texts that callers bring.
///
/// ## One request
///
/// A [Policy] is parsed from JSON, [Policies] are what counts for a caller, and an [AccessRequest]
/// says what the caller wants. The [Decision] says which [DecidingStatement] it comes from, or why
/// no statement allows the request.
///
/// {@snippet class="dev.lanner.local.iam.PoliciesSnippets" region="rows"}
///
/// ## Order
///
/// 1. A statement that denies the request wins: [Decision.ExplicitlyDenied].
/// 2. Otherwise one that allows it, of the policies and of every limit around them, is needed:
///    [Decision.Allowed].
/// 3. Otherwise the request is denied: [Decision.ImplicitlyDenied].
///
/// A statement applies when its actions, its resources and all of its conditions do.
///
/// | element | case | wildcards | variables |
/// |---|---|---|---|
/// | `Action`, `NotAction` | any | everywhere | no |
/// | `Resource`, `NotResource` | as written | from the region on | after the fifth colon |
/// | names of condition keys | any | no | no |
/// | values of conditions | as the operator says | `StringLike`, `Arn…` | `String…`, `Arn…`, `Bool` |
///
/// `*` in a resource matches slashes, so that `…/GET/users/*` allows `/users/1/admin` as well.
///
/// ## Where the rules come from
///
/// Rules follow AWS's documentation, then answers of IAM that others recorded. Where neither
/// settles something, one behaviour is pinned and the comment carries the sign **[?]**; the
/// module's README lists these. Policies that IAM stores though a part of them could never match
/// are refused on purpose. [Main] is a command that takes cases of your own.
@NullMarked
package dev.lanner.local.iam;

import org.jspecify.annotations.NullMarked;
