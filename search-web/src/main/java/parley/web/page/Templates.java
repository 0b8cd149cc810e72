package parley.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

/// Renders pages by the templates of `src/main/jte`, which were turned to Java when this was built.
public final class Templates {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "parley.web.pages");

  /// The page as HTML in UTF-8.
  public byte[] render(Page page) {
    Utf8ByteOutput out = new Utf8ByteOutput();
    engine.render(page.template(), page, out);
    return out.toByteArray();
  }
}
