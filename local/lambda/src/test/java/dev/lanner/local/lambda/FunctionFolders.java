package dev.lanner.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// Function folders as the tests need them.
final class FunctionFolders {
  static final String MODEL =
      """
      {"version":1,"functions":[{"name":"http","handler":"shop.HttpFunction","kind":"http","payloadFormat":"2.0","routes":[
        {"method":"POST","path":"/orders","handler":"shop.Orders.place"},
        {"method":"GET","path":"/orders/{id}","handler":"shop.Orders.find"},
        {"method":"GET","path":"/orders","handler":"shop.Orders.list"}]}]}
      """;

  /// Routes behind a [TinyDoor], and open ones between them; a [TinyRuntime] that a user pool
  /// calls.
  static final String PROTECTED =
      """
      {"version":1,"functions":[
        {"name":"http","handler":"shop.HttpFunction","kind":"http","routes":[
          {"method":"GET","path":"/event","handler":"shop.Events.all","authorizer":"door"},
          {"method":"GET","path":"/event/latest","handler":"shop.Events.latest","access":{"rule":"everybody"}},
          {"method":"GET","path":"/event/{id}","handler":"shop.Events.one","authorizer":"door",
            "access":{"rule":"roles","names":["staff","admins"]}},
          {"method":"GET","path":"/event/{id}/lines","handler":"shop.Events.lines","authorizer":"door",
            "access":{"rule":"scopes","names":["events/read","openid"]}}]},
        {"name":"door","handler":"shop.DoorFunction","kind":"authorizer","authorizer":{"type":"REQUEST","cacheTtlSeconds":300,
          "identitySources":[{"in":"header","name":"authorization"}],"simpleResponses":true,"handler":"shop.Door.decide"}},
        {"name":"welcome","handler":"shop.WelcomeFunction","kind":"answering","sources":[
          {"annotation":{"type":"dev.lanner.auth.OnUserPool","values":{}},"eventSources":["aws:cognito:PreSignUp"],
            "handler":"shop.Welcome.check"}]}]}
      """;

  private FunctionFolders() {}

  /// A folder whose bootstrap becomes a [TinyRuntime].
  static Path tiny(Path folder) {
    return withBootstrap(folder, "exec " + java());
  }

  /// The same with a bootstrap that stays alive beside the runtime it starts.
  static Path tinyUnderAShell(Path folder) {
    return withBootstrap(folder, java() + "\nexit $?");
  }

  static Path withBootstrap(Path folder, String script) {
    var bootstrap = write(folder.resolve("bootstrap"), "#!/bin/sh\n" + script + "\n");
    try {
      Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  static Path withModel(Path folder, String jar, String model) {
    try {
      Files.createDirectories(folder.resolve("lib"));
      try (var out =
          new JarOutputStream(Files.newOutputStream(folder.resolve("lib").resolve(jar)))) {
        out.putNextEntry(new JarEntry("META-INF/lanner/framework.json"));
        out.write(model.getBytes(StandardCharsets.UTF_8));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String java() {
    return "\"$JAVA_HOME/bin/java\" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xmx256m -cp '%s' %s"
        .formatted(testClasses(), TinyRuntime.class.getName());
  }

  private static Path testClasses() {
    try {
      return Path.of(TinyRuntime.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
