package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A user pool with all that is in it. What is in it are immutable records; replacing one is
/// atomic, and nothing foreign runs meanwhile.
final class Pool {
  private final PoolSettings settings;
  private final InstantSource clock;
  private final Runnable changed;

  /// Cognito signs access and ID tokens with different keys.
  private final SigningKey accessKey;

  private final SigningKey idKey;

  private final Map<String, Client> clients = new ConcurrentSkipListMap<>();
  private final Map<String, Group> groups = new ConcurrentSkipListMap<>();
  private final Map<String, ResourceServer> servers = new ConcurrentSkipListMap<>();
  private final Map<String, User> users = new ConcurrentSkipListMap<>();

  /// How a pool is kept.
  record Kept(
      PoolSettings settings,
      SigningKey.Kept accessKey,
      SigningKey.Kept idKey,
      List<Client> clients,
      List<Group> groups,
      List<ResourceServer> servers,
      List<User> users) {

    Kept calling(Map<Trigger, String> functions, PoolSettings.PreTokenVersion version) {
      return new Kept(
          settings.calling(functions, version), accessKey, idKey, clients, groups, servers, users);
    }
  }

  /// @param changed told after each change
  Pool(PoolSettings settings, InstantSource clock, Runnable changed) {
    this(settings, SigningKey.make(), SigningKey.make(), clock, changed);
  }

  private Pool(
      PoolSettings settings,
      SigningKey accessKey,
      SigningKey idKey,
      InstantSource clock,
      Runnable changed) {
    this.settings = settings;
    this.clock = clock;
    this.changed = changed;
    this.accessKey = accessKey;
    this.idKey = idKey;
  }

  static Pool of(Kept kept, InstantSource clock, Runnable changed) {
    var pool =
        new Pool(
            kept.settings,
            SigningKey.of(kept.accessKey),
            SigningKey.of(kept.idKey),
            clock,
            changed);
    kept.clients.forEach(client -> pool.clients.put(client.id(), client));
    kept.groups.forEach(group -> pool.groups.put(group.name(), group));
    kept.servers.forEach(server -> pool.servers.put(server.identifier(), server));
    kept.users.forEach(user -> pool.users.put(pool.settings.key(user.name()), user));
    return pool;
  }

  synchronized Kept keep() {
    return new Kept(
        settings,
        accessKey.keep(),
        idKey.keep(),
        List.copyOf(clients.values()),
        List.copyOf(groups.values()),
        List.copyOf(servers.values()),
        List.copyOf(users.values()));
  }

  PoolSettings settings() {
    return settings;
  }

  SigningKey accessKey() {
    return accessKey;
  }

  SigningKey idKey() {
    return idKey;
  }

  synchronized void add(Client client) {
    clients.put(client.id(), client);
    changed.run();
  }

  @Nullable Client findClient(String id) {
    return clients.get(id);
  }

  Client client(String id) {
    var client = clients.get(id);
    if (client == null) {
      throw Errors.notFound("User pool client", id);
    }
    return client;
  }

  synchronized void add(Group group) {
    if (groups.putIfAbsent(group.name(), group) != null) {
      throw new AwsJsonException("GroupExistsException", "A group with the name already exists.");
    }
    changed.run();
  }

  boolean hasGroup(String name) {
    return groups.containsKey(name);
  }

  Group group(String name) {
    var group = groups.get(name);
    if (group == null) {
      throw new AwsJsonException("ResourceNotFoundException", "Group not found.");
    }
    return group;
  }

  List<Group> groups() {
    return List.copyOf(groups.values());
  }

  /// Those of a user, the one whose role is preferred first.
  List<Group> groups(User user) {
    var all = new ArrayList<Group>();
    for (var name : user.groups()) {
      all.add(group(name));
    }
    all.sort(
        Comparator.comparing(
                Group::precedence, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparing(Group::name));
    return all;
  }

  synchronized void add(ResourceServer server) {
    if (servers.putIfAbsent(server.identifier(), server) != null) {
      throw Errors.invalid("%s already exists in user pool.".formatted(server.identifier()));
    }
    changed.run();
  }

  boolean hasServer(String identifier) {
    return servers.containsKey(identifier);
  }

  ResourceServer server(String identifier) {
    var server = servers.get(identifier);
    if (server == null) {
      throw Errors.notFound("Resource server", identifier);
    }
    return server;
  }

  /// Whether a resource server has this scope, such as `orders/read`.
  boolean hasScope(String scope) {
    int slash = scope.lastIndexOf('/');
    var server = slash < 0 ? null : servers.get(scope.substring(0, slash));
    return server != null && server.scopes().containsKey(scope.substring(slash + 1));
  }

  List<User> users() {
    return List.copyOf(users.values());
  }

  /// The user who signs in like this: by name, or by what the pool takes instead or besides.
  @Nullable User find(String login) {
    var named = users.get(settings.key(login));
    if (named != null) {
      return named;
    }
    for (var attribute : settings.usernameAttributes()) {
      var user = byAttribute(attribute, login, false);
      if (user != null) {
        return user;
      }
    }
    for (var attribute : settings.aliasAttributes()) {
      var user = byAttribute(attribute, login, true);
      if (user != null) {
        return user;
      }
    }
    return null;
  }

  User user(String login) {
    var user = find(login);
    if (user == null) {
      throw Errors.noUser();
    }
    return user;
  }

  private @Nullable User byAttribute(String attribute, String value, boolean isAlias) {
    for (var user : users.values()) {
      var has = user.attributes().get(attribute);
      if (has != null
          && settings.key(has).equals(settings.key(value))
          && (!isAlias || isAliasOf(user, attribute))) {
        return user;
      }
    }
    return null;
  }

  private static boolean isAliasOf(User user, String attribute) {
    return attribute.equals("preferred_username") || user.isVerified(attribute);
  }

  /// Adds a user.
  ///
  /// @param takesAliases whether an alias that another user has is taken from it
  /// @throws AwsJsonException when there is one of this name, or one who signs in like this
  synchronized void add(User user, boolean takesAliases) {
    if (users.containsKey(settings.key(user.name()))) {
      throw new AwsJsonException("UsernameExistsException", "User already exists");
    }
    for (var attribute : settings.usernameAttributes()) {
      var value = user.attributes().get(attribute);
      if (value != null && byAttribute(attribute, value, false) != null) {
        throw new AwsJsonException(
            "UsernameExistsException",
            "An account with the given %s already exists.".formatted(attribute));
      }
    }
    claimAliases(user, takesAliases);
    users.put(settings.key(user.name()), user);
    changed.run();
  }

  /// Replaces a user by what is made of it, which has to be quick and to look at nothing else.
  ///
  /// @throws AwsJsonException when it is not there any more
  User update(User user, UnaryOperator<User> change) {
    return update(user, false, change);
  }

  synchronized User update(User user, boolean takesAliases, UnaryOperator<User> change) {
    var current = users.get(settings.key(user.name()));
    if (current == null) {
      throw Errors.noUser();
    }
    var changedUser = change.apply(current);
    var next =
        changedUser.isLike(current) ? changedUser : changedUser.withModified(clock.instant());
    for (var attribute : settings.usernameAttributes()) {
      var value = next.attributes().get(attribute);
      var other = value == null ? null : byAttribute(attribute, value, false);
      if (other != null && !other.name().equals(next.name())) {
        throw aliasExists(attribute);
      }
    }
    claimAliases(next, takesAliases);
    users.put(settings.key(user.name()), next);
    changed.run();
    return next;
  }

  synchronized void remove(User user) {
    users.remove(settings.key(user.name()));
    changed.run();
  }

  private void claimAliases(User user, boolean takesAliases) {
    for (var attribute : settings.aliasAttributes()) {
      var value = user.attributes().get(attribute);
      if (value == null || !isAliasOf(user, attribute)) {
        continue;
      }
      var other = byAttribute(attribute, value, true);
      if (other == null || other.name().equals(user.name())) {
        continue;
      }
      if (!takesAliases) {
        throw aliasExists(attribute);
      }
      users.put(
          settings.key(other.name()),
          other.withAttributes(Map.of(attribute + "_verified", "false")));
    }
  }

  private static AwsJsonException aliasExists(String attribute) {
    return new AwsJsonException(
        "AliasExistsException", "An account with the %s already exists.".formatted(attribute));
  }
}
