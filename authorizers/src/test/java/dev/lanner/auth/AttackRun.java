package dev.lanner.auth;

import dev.lanner.framework.test.LannerExtension;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// A process that meets every attack, with everything logged that can be. Prints the number of
/// tokens to standard error, the numbers of their rows, and each part of a token that must not be
/// in the log, a line each.
final class AttackRun {
  private AttackRun() {}

  public static void main(String... args) throws Exception {
    List<Rows.Row> rows = AttackRows.all();
    try (var lab = new Lab();
        var albKeys = new KeyServer()) {
      verify(lab, rows);
      bring(lab, rows);
      brokenKeys(lab);
      loadBalancer(lab, albKeys, rows);
    }
    System.err.println(rows.size());
    System.err.println(numbers(rows));
    for (Rows.Row row : rows) {
      for (String part : row.token().split("[. \\n=!]", -1)) {
        if (part.length() > 12) {
          System.err.println(part);
        }
      }
    }
    System.exit(0);
  }

  /// Of the rows T1 to T130, those that are there.
  private static String numbers(List<Rows.Row> rows) {
    return rows.stream()
        .map(row -> row.name().split(" ", 2)[0])
        .filter(number -> number.startsWith("T"))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static void verify(Lab lab, List<Rows.Row> rows) {
    var verifier = lab.verifier();
    for (Rows.Row row : rows) {
      var verification = verifier.verify(row.token());
      // What a careless handler would do.
      org.slf4j.LoggerFactory.getLogger("shop.Orders").info("{}", verification);
    }
    System.out.println(verifier.statistics());
  }

  /// To an application, as far as a header can carry them.
  private static void bring(Lab lab, List<Rows.Row> rows) {
    var app = new LannerExtension();
    app.replace(CallerSource.class, CallerSource.bearerToken(lab.verifier()));
    for (Rows.Row row : rows) {
      if (row.token().chars().allMatch(c -> c >= ' ')) {
        app.http().get("/desk").header("Authorization", "Bearer " + row.token()).send();
      }
    }
  }

  private static void brokenKeys(Lab lab) {
    var verifier = lab.verifier();
    BrokenKeysTest.answers()
        .forEach(row -> {
          lab.server.answer((KeyServer.Answer) row.get()[1]);
          lab.clock.advance(Duration.ofMinutes(1));
          verifier.verify(lab.token(Lab.RSA));
        });
    lab.server.close();
    lab.clock.advance(Duration.ofMinutes(1));
    verifier.verify(lab.token(Lab.RSA));
  }

  private static void loadBalancer(Lab lab, KeyServer keys, List<Rows.Row> rows) {
    String arn =
        "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shop/50dc6c495c0c";
    var verifier =
        LoadBalancerVerifier.builder()
            .loadBalancers(arn)
            .clients(Lab.CLIENT)
            .keysAt(java.net.URI.create(keys.address()))
            .local()
            .clock(lab.clock)
            .build();
    var header =
        lab.header(Lab.EC)
            .withText("kid", "c0ffee00-1111-4222-8333-444444444444")
            .withText("signer", arn)
            .withText("client", Lab.CLIENT)
            .withText("iss", Lab.ISSUER)
            .with("exp", lab.clock.instant().getEpochSecond() + 60);
    for (String body : List.of("<html>", "", "-----BEGIN PUBLIC KEY-----")) {
      keys.serve(200, body);
      verifier.verify(Lab.EC.sign(header, lab.claims()));
    }
    rows.forEach(row -> verifier.verify(row.token()));
  }
}
