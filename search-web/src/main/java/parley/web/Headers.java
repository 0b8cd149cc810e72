package parley.web;

import io.javalin.http.Context;

/// The headers of every reply. Nothing is loaded from elsewhere, no script stands in a page, and no
/// other site may frame one.
final class Headers {

  static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private Headers() {}

  static void set(Context ctx, String route) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "strict-origin-when-cross-origin");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Vary", "Accept-Encoding");
    boolean forGood = route.equals(Assets.PATH) && ctx.statusCode() == 200;
    ctx.header("Cache-Control", forGood ? "public, max-age=31536000, immutable" : "no-cache");
    if (route.startsWith("/api")) {
      ctx.header("Access-Control-Allow-Origin", "*");
    }
  }
}
