package dev.lanner.local.gateway;

/// The pages with which a load balancer answers by itself.
final class HtmlPage {
  private HtmlPage() {}

  static HttpResponse of(int status, String reason) {
    var html =
        """
        <html>
        <head><title>%1$d %2$s</title></head>
        <body>
        <center><h1>%1$d %2$s</h1></center>
        </body>
        </html>
        """
            .formatted(status, reason);
    return HttpResponse.of(status, "text/html", html.replace("\n", "\r\n"));
  }
}
