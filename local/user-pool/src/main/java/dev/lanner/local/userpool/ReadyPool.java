package dev.lanner.local.userpool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
/// as Cognito wants them by default. One that is in the data folder already keeps what it has
/// there; clients and groups that it does not have are added, and it calls the functions that are
/// named here.
///
/// @param id such as `local_shop`: a region, an underscore and letters and digits
/// @param clients id to secret, which is empty for a client without one
/// @param scopes of resource servers, such as `orders/read`; every client with a secret may ask for
///   them
/// @param groups by name
/// @param functions what the pool calls, and hands to the [TriggerCaller]
/// @param preTokenVersion of the event that pre token generation gets: `V1_0`, `V2_0` or `V3_0`
public record ReadyPool(
    String id,
    Map<String, String> clients,
    List<String> scopes,
    List<String> groups,
    Map<Trigger, String> functions,
    String preTokenVersion) {
  private static final Pattern ID = Pattern.compile("[\\w-]+_[0-9a-zA-Z]+");
  private static final int LONGEST_ID = 55;

  /// Copies the collections.
  ///
  /// @throws LocalUserPoolException when the id, a scope or the version is malformed
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
    if (Arrays.stream(PoolSettings.PreTokenVersion.values())
        .noneMatch(version -> version.name().equals(preTokenVersion))) {
      throw new LocalUserPoolException(
          "The version of pre token generation is %s. There are V1_0, V2_0 and V3_0."
              .formatted(preTokenVersion));
    }
    clients = Collections.unmodifiableMap(new LinkedHashMap<>(clients));
    scopes = List.copyOf(scopes);
    groups = List.copyOf(groups);
    functions = Map.copyOf(functions);
  }

  /// A pool with nothing in it.
  public static ReadyPool of(String id) {
    return new ReadyPool(id, Map.of(), List.of(), List.of(), Map.of(), "V1_0");
  }

  /// The same with a client that has no secret.
  public ReadyPool withClient(String clientId) {
    return withClient(clientId, "");
  }

  /// The same with a client that has a secret.
  public ReadyPool withClient(String clientId, String secret) {
    var more = new LinkedHashMap<>(clients);
    more.put(clientId, secret);
    return new ReadyPool(id, more, scopes, groups, functions, preTokenVersion);
  }

  /// The same with a scope of a resource server, such as `orders/read`.
  public ReadyPool withScope(String scope) {
    return new ReadyPool(id, clients, with(scopes, scope), groups, functions, preTokenVersion);
  }

  /// The same with a group.
  public ReadyPool withGroup(String group) {
    return new ReadyPool(id, clients, scopes, with(groups, group), functions, preTokenVersion);
  }

  /// The same with a function to call.
  public ReadyPool withFunction(Trigger trigger, String function) {
    var more = new EnumMap<Trigger, String>(Trigger.class);
    more.putAll(functions);
    more.put(trigger, function);
    return new ReadyPool(id, clients, scopes, groups, more, preTokenVersion);
  }

  /// The same with events of another version for pre token generation: `V2_0` or `V3_0`.
  public ReadyPool withPreTokenVersion(String version) {
    return new ReadyPool(id, clients, scopes, groups, functions, version);
  }

  private static List<String> with(List<String> texts, String another) {
    var more = new ArrayList<>(texts);
    more.add(another);
    return more;
  }

  /// Adds the pool, or to the one of this id what it does not have.
  void addTo(Pools pools) {
    var now = pools.clock().instant();
    var version = PoolSettings.PreTokenVersion.valueOf(preTokenVersion);
    var kept = pools.find(id);
    var pool =
        kept == null
            ? pools.add(settings(now, version))
            : pools.replace(kept.keep().calling(functions, version));
    var servers = new LinkedHashMap<String, Map<String, String>>();
    for (var scope : scopes) {
      int slash = scope.lastIndexOf('/');
      servers
          .computeIfAbsent(scope.substring(0, slash), _ -> new LinkedHashMap<>())
          .put(scope.substring(slash + 1), scope);
    }
    servers.forEach((server, all) -> {
      if (!pool.hasServer(server)) {
        pool.add(new ResourceServer(server, server, all));
      }
    });
    clients.forEach((client, secret) -> {
      if (pool.findClient(client) == null) {
        pool.add(Client.ready(client, secret.isEmpty() ? null : secret, scopes, now));
      }
    });
    groups.forEach(group -> {
      if (!pool.hasGroup(group)) {
        pool.add(new Group(group, null, null, null, now));
      }
    });
  }

  private PoolSettings settings(Instant now, PoolSettings.PreTokenVersion version) {
    return new PoolSettings(
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
        version);
  }
}
