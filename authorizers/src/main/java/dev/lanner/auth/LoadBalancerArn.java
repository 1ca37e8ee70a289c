package dev.lanner.auth;

import java.net.URI;

/// ARNs of Application Load Balancers:
/// `arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188`.
final class LoadBalancerArn {
  private LoadBalancerArn() {}

  /// Where the keys of the load balancer's region are.
  ///
  /// @throws IllegalArgumentException when it is not the ARN of one
  static URI keysOf(String arn) {
    int partition = "arn:".length();
    int service = arn.indexOf(':', partition) + 1;
    int region = arn.indexOf(':', service) + 1;
    int account = arn.indexOf(':', region) + 1;
    int resource = arn.indexOf(':', account) + 1;
    if (!arn.startsWith("arn:")
        || service == 0
        || region == 0
        || account == 0
        || resource == 0
        || !arn.startsWith("elasticloadbalancing:", service)
        || !arn.startsWith("loadbalancer/app/", resource)
        || !isRegion(arn.substring(region, account - 1))) {
      throw new IllegalArgumentException(
          arn
              + " is not the ARN of an Application Load Balancer, which has the form"
              + " arn:aws:elasticloadbalancing:{region}:{account}:loadbalancer/app/{name}/{id}.");
    }
    return keysIn(arn.substring(region, account - 1));
  }

  private static URI keysIn(String region) {
    if (region.startsWith("us-gov-")) {
      return URI.create(
          "https://s3-" + region + ".amazonaws.com/aws-elb-public-keys-prod-" + region);
    }
    return URI.create("https://public-keys.auth.elb." + region + ".amazonaws.com");
  }

  private static boolean isRegion(String region) {
    for (int i = 0; i < region.length(); i++) {
      char c = region.charAt(i);
      if (c != '-' && (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !region.isEmpty();
  }
}
