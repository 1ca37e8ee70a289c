package dev.lanner.local.userpool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A pool that is there from the start, for applications that are told its id and its clients.
/// Immutable: each `with…` returns another one.
///
/// Its clients may use every flow there is, codes go to e-mail addresses, and passwords have to be
/// as Cognito wants them by default. One that is in the data folder already is left as it is there.
///
/// @param id such as `local_shop`: a region, an underscore and letters and digits
/// @param clients id to secret, which is empty for a client without one
/// @param scopes of resource servers, such as `orders/read`; every client with a secret may ask for
///   them
/// @param groups by name
/// @param functions what the pool calls, and hands to the [TriggerCaller]; pre token generation
///   gets events of version 1
public record ReadyPool(
    String id,
    Map<String, String> clients,
    List<String> scopes,
    List<String> groups,
    Map<Trigger, String> functions) {
  private static final Pattern ID = Pattern.compile("[\\w-]+_[0-9a-zA-Z]+");
  private static final int LONGEST_ID = 55;

  /// Copies the collections.
  ///
  /// @throws LocalUserPoolException when the id or a scope is malformed
  public ReadyPool {
    if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
      throw new LocalUserPoolException(
          "The pool id %s is not a region, an underscore and letters and digits, such as local_shop."
              .formatted(id));
    }
    for (var scope : scopes) {
      if (scope.lastIndexOf('/') < 1) {
        throw new LocalUserPoolException(
            "The scope %s has no resource server. Write server/scope, such as orders/read."
                .formatted(scope));
      }
    }
    clients = Collections.unmodifiableMap(new LinkedHashMap<>(clients));
    scopes = List.copyOf(scopes);
    groups = List.copyOf(groups);
    functions = Map.copyOf(functions);
  }

  /// A pool with nothing in it.
  public static ReadyPool of(String id) {
    return new ReadyPool(id, Map.of(), List.of(), List.of(), Map.of());
  }

  /// The same with a client that has no secret.
  public ReadyPool withClient(String clientId) {
    return withClient(clientId, "");
  }

  /// The same with a client that has a secret.
  public ReadyPool withClient(String clientId, String secret) {
    var more = new LinkedHashMap<>(clients);
    more.put(clientId, secret);
    return new ReadyPool(id, more, scopes, groups, functions);
  }

  /// The same with a scope of a resource server, such as `orders/read`.
  public ReadyPool withScope(String scope) {
    return new ReadyPool(id, clients, with(scopes, scope), groups, functions);
  }

  /// The same with a group.
  public ReadyPool withGroup(String group) {
    return new ReadyPool(id, clients, scopes, with(groups, group), functions);
  }

  /// The same with a function to call.
  public ReadyPool withFunction(Trigger trigger, String function) {
    var more = new EnumMap<Trigger, String>(Trigger.class);
    more.putAll(functions);
    more.put(trigger, function);
    return new ReadyPool(id, clients, scopes, groups, more);
  }

  private static List<String> with(List<String> texts, String another) {
    var more = new ArrayList<>(texts);
    more.add(another);
    return more;
  }

  /// Adds the pool, unless there is one of this id.
  void addTo(Pools pools) {
    if (pools.find(id) != null) {
      return;
    }
    var now = pools.clock().instant();
    var pool =
        pools.add(
            new PoolSettings(
                id,
                id.substring(id.lastIndexOf('_') + 1),
                now,
                PasswordPolicy.DEFAULT,
                List.of(AttributeSchema.EMAIL),
                List.of(),
                List.of(),
                false,
                false,
                List.of(),
                functions,
                PoolSettings.PreTokenVersion.V1_0));
    var servers = new LinkedHashMap<String, Map<String, String>>();
    for (var scope : scopes) {
      int slash = scope.lastIndexOf('/');
      servers
          .computeIfAbsent(scope.substring(0, slash), _ -> new LinkedHashMap<>())
          .put(scope.substring(slash + 1), scope);
    }
    servers.forEach((server, all) -> pool.add(new ResourceServer(server, server, all)));
    clients.forEach((client, secret) ->
        pool.add(Client.ready(client, secret.isEmpty() ? null : secret, scopes, now)));
    groups.forEach(group -> pool.add(new Group(group, null, null, null, now)));
  }
}
